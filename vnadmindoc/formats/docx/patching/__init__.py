"""Edits carried out on the bytes of a Word file: what no edit names stays as it is, to the byte."""
