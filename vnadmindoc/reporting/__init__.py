"""Reports for people and for programs: what a check found, as terminal text or as JSON.

Nothing is imported here: the command line takes its words from `language`, and must not pay for the rest.
"""
