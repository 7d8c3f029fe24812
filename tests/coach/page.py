"""docs/results/desk.md: each section is written when it is measured, the others stay."""

from __future__ import annotations

HEAD = """\
# The desk: what correcting costs, and how it bears an hour

Written by `python -m tests.coach`, on a real installation and in a real browser.
"""
ORDER = ("From the model", "5,000 strokes", "Memory")


def with_section(page: str, section: str) -> str:
    """The page with a section in place of the one of the same heading."""
    heading = section.splitlines()[0]
    parts = [f"## {part}" for part in page.split("\n## ")[1:]]
    kept = [part for part in parts if part.splitlines()[0] != heading]
    ordered = sorted([*kept, section], key=place)
    return "\n".join([HEAD, *(f"{part.strip()}\n" for part in ordered)])


def place(section: str) -> int:
    """Where a section stands on the page."""
    return next(at for at, words in enumerate(ORDER) if section.startswith(f"## {words}"))
