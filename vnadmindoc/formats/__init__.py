"""The file formats, one package each: `read` turns bytes into a Layout, `write` turns a Layout into a file.

A format knows files and nothing of the law; what it cannot show (a text file has no fonts) it leaves `None`.
"""
