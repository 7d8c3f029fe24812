"""Strokes at one end that would happen at the same time: nobody can play two."""

from __future__ import annotations

from collections.abc import Iterable

from loopdrive.review.exchange.marks import Malformed, Mark


def first_overlap(marks: Iterable[Mark]) -> tuple[Mark, Mark] | None:
    """Two marks of one end that share a frame, the earlier first; None where there are none."""
    latest: dict[str, Mark] = {}
    for mark in sorted(marks, key=lambda each: each.start_frame):
        before = latest.get(mark.end)
        if before and mark.start_frame <= before.end_frame:
            return before, mark
        latest[mark.end] = mark
    return None


def refuse_overlaps(marks: Iterable[Mark]) -> None:
    """Malformed, in words that name both places of the file, when two marks overlap."""
    overlap = first_overlap(marks)
    if overlap:
        before, mark = overlap
        raise Malformed(
            f"this {mark.label} at the {mark.end} end (frames {mark.start_frame} to "
            f"{mark.end_frame}) overlaps the {before.label} of {before.place or 'before'} "
            f"(frames {before.start_frame} to {before.end_frame})",
            mark.place,
        )
