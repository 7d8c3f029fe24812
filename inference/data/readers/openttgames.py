"""OpenTTGames with its extended labels: twelve videos of matches, seen from the side at 120 fps.

The original `events_markup.json` (Voeikov et al., TTNet, CVPRW 2020) maps frames, 0-based, to
"bounce", "net" or "empty_event" and knows no stroke. The extended labels (arXiv 2512.19327) keep
that form, one file per video (`game_1.json`), and add the end of a rally ("left_out") and the frame
at which a racket meets the ball: "left_forehand_loop neutral both_feet_planted", which is end, side
of the racket and technique, then a posture that is not read here.
"""

from __future__ import annotations

import json
from pathlib import Path

from inference.data.readers.below import files_below, videos_below
from inference.data.recordings import BadManifest, KnownStroke, Recording
from inference.strokes import LABELS, End, Label

ORIGINAL = "events_markup"
ENDS_SEEN: tuple[End, ...] = ("left", "right")
SIDES: tuple[Label, ...] = ("forehand", "backhand")
NAMED_BY_TECHNIQUE: tuple[Label, ...] = ("serve", "smash")
NAMED_BY_SIDE = ("block", "chop", "flick", "lob", "loop", "push")


def read_openttgames(folder: Path) -> list[Recording]:
    """Both players of every video that lies in the folder; which hand they use is not said.

    Videos and labels are matched by name, wherever they lie below; labels of videos that were not
    downloaded are passed over, a video without stroke labels is refused.
    """
    files = files_below(folder, frozenset({".json"}))
    files.sort(key=lambda path: path.stem != ORIGINAL)  # where a video has both, the extended ones
    labels = {_video_of(path): path for path in files}
    recordings = []
    for video in videos_below(folder):
        if video.stem not in labels:
            raise BadManifest(
                f"There are no labels for {video.name}: {video.stem}.json is missing."
            )
        path = labels[video.stem]
        strokes = {end: _strokes(path, end) for end in ENDS_SEEN}
        if not any(strokes.values()):
            raise BadManifest(
                f"{path.name} of {video.name} knows no stroke: "
                f"{video.stem}.json of the extended labels does."
            )
        recordings += [
            Recording(video, video.stem, end, "unknown", strokes[end]) for end in ENDS_SEEN
        ]
    return recordings


def _video_of(path: Path) -> str:
    """The original labels all have one name, in folders named after their videos."""
    return path.parent.name if path.stem == ORIGINAL else path.stem


def read_events(path: Path) -> dict[int, str]:
    """Frame by frame what happens; BadManifest when the file has another form."""
    try:
        return {int(frame): str(event) for frame, event in json.loads(path.read_text()).items()}
    except (ValueError, AttributeError) as error:
        raise BadManifest(f"{path.name} does not map frame numbers to events.") from error


def _strokes(path: Path, end: End) -> tuple[KnownStroke, ...]:
    named = [
        (frame, _label(path, event, end)) for frame, event in sorted(read_events(path).items())
    ]
    return tuple(KnownStroke(label, frame) for frame, label in named if label is not None)


def _label(path: Path, event: str, end: End) -> Label | None:
    """The class of a stroke at one end, None for everything else that happens."""
    where, *words = event.split(" ")[0].split("_")
    if where != end or not words:
        return None
    for label in LABELS:
        if words == [label]:  # as Loopdrive itself writes them: the class alone
            return label
    if words[0] not in SIDES:
        return None
    technique = "_".join(words[1:])
    for label in NAMED_BY_TECHNIQUE:
        if technique == label:
            return label
    if technique not in NAMED_BY_SIDE:
        raise BadManifest(f"{path.name}: {event!r} is a stroke of unknown technique.")
    return "forehand" if words[0] == "forehand" else "backhand"
