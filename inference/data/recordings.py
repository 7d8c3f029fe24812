"""What is known of a piece of footage: whose strokes it shows, when, and who must not be split.

A manifest is a JSON file, {"recordings": [...]}: one entry per player and video, with the fields of
`Recording` (`video` is a path relative to the manifest). It describes trimmed clips (one stroke of
which often only the contact is known) and untrimmed videos alike.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from inference.strokes import ENDS, LABELS, End, Label

Hand = Literal["right", "left", "unknown"]
HANDS: tuple[Hand, ...] = get_args(Hand)


class BadManifest(ValueError):
    """A manifest row that cannot be true, in one sentence."""


@dataclass(frozen=True)
class KnownStroke:
    """One stroke in frames of its video; a clip of which only the contact is known has no edges."""

    label: Label
    contact_frame: int
    start_frame: int | None = None
    end_frame: int | None = None
    is_sure: bool = True


@dataclass(frozen=True)
class Recording:
    """One player in one video. `group` is the match or the people: it is never split.

    `unknown` are frame ranges (both ends included) about which nothing is claimed.
    """

    video: Path
    group: str
    end: End
    hand: Hand
    strokes: tuple[KnownStroke, ...]
    view: str = "side"
    is_clip: bool = False
    unknown: tuple[tuple[int, int], ...] = ()


def read_manifest(path: Path) -> list[Recording]:
    """Every recording of a manifest; BadManifest says which row is wrong and why."""
    try:
        rows = json.loads(path.read_text())["recordings"]
    except FileNotFoundError as error:
        raise BadManifest(f"There is no manifest at {path}.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise BadManifest(
            f'{path.name} is not a manifest: JSON with a list "recordings".'
        ) from error
    recordings = [_recording(number, row, path.parent) for number, row in enumerate(rows, start=1)]
    labels = {stroke.label for recording in recordings for stroke in recording.strokes}
    if len(labels) < 2:
        raise BadManifest(f"{path.name} has strokes of {len(labels)} class; two are the least.")
    return recordings


def _recording(number: int, row: Mapping[str, object], folder: Path) -> Recording:
    video = folder / str(row.get("video", ""))
    if not video.is_file():
        raise BadManifest(f"Row {number}: there is no video {row.get('video')}.")
    end, hand = row.get("end"), row.get("hand", "unknown")
    if end not in ENDS:
        raise BadManifest(f"Row {number}: the end is {end!r}, not one of {', '.join(ENDS)}.")
    if hand not in HANDS:
        raise BadManifest(f"Row {number}: the hand is {hand!r}, not one of {', '.join(HANDS)}.")
    strokes = row.get("strokes", [])
    if not isinstance(strokes, list):
        raise BadManifest(f"Row {number}: strokes is not a list.")
    return Recording(
        video=video,
        group=str(row.get("group") or video.stem),
        end=end,
        hand=hand,
        strokes=tuple(_stroke(number, stroke) for stroke in strokes),
        view=str(row.get("view", "side")),
        is_clip=bool(row.get("is_clip", False)),
    )


def _stroke(number: int, row: Mapping[str, object]) -> KnownStroke:
    label, contact = row.get("label"), row.get("contact_frame")
    if label not in LABELS:
        raise BadManifest(f"Row {number}: the label is {label!r}, not one of {', '.join(LABELS)}.")
    frames = [row.get("start_frame"), contact, row.get("end_frame")]
    if contact is None or not all(f is None or (isinstance(f, int) and f >= 0) for f in frames):
        raise BadManifest(f"Row {number}: a {label} needs a contact frame, a whole number from 0.")
    known = [frame for frame in frames if isinstance(frame, int)]
    if known != sorted(known):
        raise BadManifest(f"Row {number}: start, contact and end are out of order: {known}.")
    start, end = row.get("start_frame"), row.get("end_frame")
    return KnownStroke(
        label=label,
        contact_frame=int(str(contact)),
        start_frame=start if isinstance(start, int) else None,
        end_frame=end if isinstance(end, int) else None,
    )
