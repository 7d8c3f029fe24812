"""What is known of a piece of footage: whose strokes it shows, when, and who must not be split."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, get_args

from inference.errors import InferenceError
from inference.strokes import Box, End, Label

Hand = Literal["right", "left", "unknown"]
HANDS: tuple[Hand, ...] = get_args(Hand)


class BadManifest(InferenceError):
    """Labels that cannot be true, or that nothing can be learnt from, in one sentence."""


@dataclass(frozen=True)
class KnownStroke:
    """One stroke in frames of its video, 0-based, both ends included; None is what nobody knows.

    In a clip all three frames may be unknown: it shows one stroke, somewhere.
    """

    label: Label
    contact_frame: int | None = None
    start_frame: int | None = None
    end_frame: int | None = None
    is_sure: bool = True


@dataclass(frozen=True)
class Recording:
    """One player in one video. `group` is the match or the people: it is never split.

    `unknown` are frame ranges (both ends included) about which nothing is claimed. `frames` is how
    many the video has, where somebody counted. `sha256` is the video's, where somebody told it: its
    crops can then be found without it. `box` is where the player stays, where somebody drew it.
    """

    video: Path
    group: str
    end: End
    hand: Hand
    strokes: tuple[KnownStroke, ...]
    view: str = "side"
    is_clip: bool = False
    unknown: tuple[tuple[int, int], ...] = ()
    player: str = ""
    frames: int | None = None
    sha256: str = ""
    box: Box | None = None


def wrong_with(recording: Recording) -> str | None:
    """The end of a sentence ("a serve needs ...") when a recording cannot be true, else None."""
    if recording.is_clip and len(recording.strokes) != 1:
        return f"a clip shows one stroke, this one {len(recording.strokes)}."
    for stroke in recording.strokes:
        wrong = _wrong_with_stroke(stroke, recording)
        if wrong is not None:
            return wrong
    moments = Counter(_moment(stroke) for stroke in recording.strokes)
    for moment, strokes in moments.items():
        if strokes > 1:
            return f"{strokes} strokes are said to be at frame {moment}."
    for first, last in recording.unknown:
        if first > last:
            return f"an unknown range ends before it starts: [{first}, {last}]."
    return None


def counted(recording: Recording, frames: int) -> Recording:
    """The recording with the `frames` its video has; BadManifest where it says otherwise."""
    name = recording.video.name
    if recording.frames not in (None, frames):
        raise BadManifest(f"{name} has {frames} frames, but {recording.frames} are said of it.")
    recording = replace(recording, frames=frames)
    wrong = wrong_with(recording)
    if wrong is not None:
        raise BadManifest(f"{name}: {wrong}")
    return recording


def _wrong_with_stroke(stroke: KnownStroke, recording: Recording) -> str | None:
    frames = (stroke.start_frame, stroke.contact_frame, stroke.end_frame)
    known = [frame for frame in frames if frame is not None]
    if any(frame < 0 for frame in known):
        return f"frames are counted from 0, but a {stroke.label} has {_shown(frames)}."
    if known != sorted(known):
        return f"start, contact and end of a {stroke.label} are out of order: {known}."
    has_edges = stroke.start_frame is not None and stroke.end_frame is not None
    if stroke.contact_frame is None and not has_edges and not recording.is_clip:
        return f"a {stroke.label} needs a contact frame, or a start and an end."
    if recording.frames is not None and known and known[-1] >= recording.frames:
        return (
            f"it has {recording.frames} frames, "
            f"but a {stroke.label} is said to reach frame {known[-1]}."
        )
    return None


def _moment(stroke: KnownStroke) -> int | None:
    return stroke.start_frame if stroke.contact_frame is None else stroke.contact_frame


def _shown(frames: Sequence[int | None]) -> str:
    return ", ".join("?" if frame is None else str(frame) for frame in frames)


def refuse_unlearnable(name: str, recordings: Sequence[Recording]) -> None:
    """BadManifest when there is nothing, or no choice, to learn from what `name` describes."""
    if not recordings:
        raise BadManifest(f"{name} has no recordings.")
    labels = {stroke.label for recording in recordings for stroke in recording.strokes}
    if len(labels) < 2:
        raise BadManifest(
            f"{name} has strokes of {len(labels)} class{'' if len(labels) == 1 else 'es'}; "
            "two are the least."
        )
