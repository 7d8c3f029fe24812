"""One change of one stroke: what it may set, and what a stroke must be like afterwards."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from inference import FrameTable
from loopdrive.footage.models import Video
from loopdrive.strokes.models import Stroke, StrokeState

UNSAID = {"zone": "", "outcome": ""}  # what nobody need say; older history does not
VALUES = ("end", "label", "start_frame", "contact_frame", "end_frame", "state", *UNSAID)
PLACE = ("end", "start_frame", "end_frame")  # what decides whether strokes overlap


class Refused(Exception):
    """The edit cannot be done; the sentence says why. Nothing of it was done."""


@dataclass(frozen=True, slots=True)
class Change:
    """New values for one stroke, as somebody saw it: at `base_version`, None if it is new.

    `values` holds any of VALUES. Without a state a stroke becomes corrected, or stays added; where
    only UNSAID is said, it stays what it is: nobody has judged what the model saw.
    """

    stroke_id: uuid.UUID
    base_version: int | None
    values: Mapping[str, str | int]


def values_of(stroke: Stroke) -> dict[str, str | int]:
    """Return what history keeps of a stroke."""
    return {name: getattr(stroke, name) for name in VALUES}


def apply_change(stroke: Stroke, change: Change, video: Video) -> None:
    """Set the values on the row, unsaved. Raises Refused."""
    for name, value in change.values.items():
        setattr(stroke, name, value)
    if "state" not in change.values and not _only_adds(change):
        stroke.state = StrokeState.CORRECTED if stroke.analysis_id else StrokeState.ADDED
    _check_state(stroke)
    _check_frames(stroke, video)


def _only_adds(change: Change) -> bool:
    return change.base_version is not None and change.values.keys() <= UNSAID.keys()


def _check_state(stroke: Stroke) -> None:
    of_a_prediction = (StrokeState.PREDICTED, StrokeState.CONFIRMED, StrokeState.CORRECTED)
    if stroke.analysis_id is None and stroke.state in of_a_prediction:
        raise Refused(f"A stroke that no model saw cannot be {stroke.state}.")
    if stroke.analysis_id is not None and stroke.state == StrokeState.ADDED:
        raise Refused("A stroke that the model saw cannot be added: it is there already.")


def _check_frames(stroke: Stroke, video: Video) -> None:
    if not stroke.start_frame <= stroke.contact_frame <= stroke.end_frame:
        raise Refused(
            "A stroke starts before its contact and ends after it, but this one would go from "
            f"frame {stroke.start_frame} over {stroke.contact_frame} to {stroke.end_frame}."
        )
    if stroke.end_frame >= video.frames:
        raise Refused(
            f"A stroke cannot end at frame {stroke.end_frame}: the video has {video.frames} "
            "frames, counted from 0."
        )


def check_overlaps(changed: list[Stroke], neighbours: list[Stroke], table: FrameTable) -> None:
    """Refuse a player in two strokes at once. Raises Refused.

    `changed` are the strokes whose place is new, `neighbours` all others that stand near them.
    """
    new = {stroke.pk for stroke in changed}
    standing = [stroke for stroke in (*changed, *neighbours) if stroke.stands]
    last: dict[str, Stroke] = {}  # at each end, of the strokes so far the one that ends last
    for stroke in sorted(standing, key=lambda stroke: (stroke.start_frame, stroke.end_frame)):
        before = last.get(stroke.end)
        overlaps = before is not None and before.end_frame >= stroke.start_frame
        if before is not None and overlaps and (before.pk in new or stroke.pk in new):
            raise Refused(
                f"The {_named(stroke, table)} would overlap the {_named(before, table)}: one "
                "player cannot be in two strokes at once."
            )
        if before is None or stroke.end_frame > before.end_frame:
            last[stroke.end] = stroke


def _named(stroke: Stroke, table: FrameTable) -> str:
    return f"{stroke.label} at {clock(float(table.times_s[stroke.contact_frame]))}"


def clock(time_s: float) -> str:
    """Return a moment as the pages write it: 1:23.45."""
    hundredths = round(time_s * 100)
    minutes, rest = divmod(hundredths, 6000)
    return f"{minutes}:{rest // 100:02}.{rest % 100:02}"
