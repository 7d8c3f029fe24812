"""Timelines in other people's formats, read and written; numbers and files, nothing of Django."""
