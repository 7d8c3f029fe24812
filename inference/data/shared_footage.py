"""The real footage of ../shared/data as recordings: 119 clips and 15 untrimmed videos.

It is third-party material without a licence: read here for training and tests, never committed.
"""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

from inference.data.recordings import BadManifest, Hand, KnownStroke, Recording
from inference.strokes import ENDS, End

DEFAULT_FOLDER = Path(__file__).parents[3] / "shared" / "data"
# Strokes in slow motion or with frames missing teach a wrong tempo; they are kept for tests.
NOT_FOR_TRAINING = ("slow_motion_10s",)
PUSHES_UNTIL = 84  # no_stroke_pushes_10s: frames before 85 hold pushes that nobody labelled
FACING_THE_CAMERA = "far"  # as who plays at the far end does; nobody says where they stand
NEAR_ATTEMPT = 10  # frames around a swing that missed: neither a stroke nor none


def shared_folder() -> Path:
    """`LOOPDRIVE_DATA`, or ../shared/data beside the repository."""
    return Path(os.environ.get("LOOPDRIVE_DATA") or DEFAULT_FOLDER).resolve()


def read_shared(folder: Path) -> list[Recording]:
    """Everything that may be learnt from; BadManifest when the folder holds something else."""
    for part in ("clips/manifest.csv", "clips/contacts.csv", "rallies"):
        if not (folder / part).exists():
            raise BadManifest(f"{folder} is not the shared footage: there is no {part} in it.")
    return clip_recordings(folder) + rally_recordings(folder)


def clip_recordings(folder: Path) -> list[Recording]:
    """The trimmed clips whose label and contact are certain; of a stroke cut twice, one."""
    with (folder / "clips" / "contacts.csv").open(newline="") as file:
        contacts = {
            row["file"]: int(row["contact_frame"])
            for row in csv.DictReader(file)
            if row["named"] == "yes"  # the partner's contact may stand there too
        }
    with (folder / "clips" / "manifest.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["certain"] == "yes"]
    recordings = []
    for row in rows:
        name = row["file"]
        if row["same_stroke_as"]:
            continue
        if name not in contacts:
            raise BadManifest(f"contacts.csv says nothing of {name}.")
        stroke = KnownStroke(row["label"], contacts[name])  # type: ignore[arg-type]
        recordings.append(
            Recording(
                video=folder / "clips" / name,
                group=row["match"],
                end=_end(row["end"]),
                hand=_hand(row["hand"]),
                strokes=(stroke,),
                is_clip=True,
            )
        )
    return recordings


def rally_recordings(folder: Path) -> list[Recording]:
    """Both ends of every untrimmed video; an end nobody is said to play at has no strokes."""
    return [r for r in _rallies(folder) if r.group not in NOT_FOR_TRAINING]


def robustness_recordings(folder: Path) -> list[Recording]:
    """The same of the videos that nothing is learned from."""
    return [r for r in _rallies(folder) if r.group in NOT_FOR_TRAINING]


def _rallies(folder: Path) -> list[Recording]:
    recordings = []
    for path in sorted((folder / "rallies").glob("*.json")):
        truth = json.loads(path.read_text())
        missed = [(a["frame"], a["player"]) for a in truth["attempts_without_contact"]]
        named = {*truth["players"], *(e["player"] for e in truth["events"])}
        ends = sorted(named) or [FACING_THE_CAMERA]
        for end in ends:
            around = [
                (frame - NEAR_ATTEMPT, frame + NEAR_ATTEMPT) for frame, who in missed if who == end
            ]
            if truth["video"] == "no_stroke_pushes_10s":
                around.append((0, PUSHES_UNTIL))
            recordings.append(
                Recording(
                    video=path.with_suffix(".mp4"),
                    group=truth["video"],
                    end=_end(end),
                    hand=_hand(str(truth["players"].get(end, "unknown"))),
                    strokes=tuple(
                        KnownStroke(
                            label=event["class"],
                            contact_frame=event["contact_frame"],
                            start_frame=event["start_frame"],
                            end_frame=event["end_frame"],
                            is_sure=event["certainty"] != "unsure",
                        )
                        for event in truth["events"]
                        if event["player"] == end
                    ),
                    view=truth["view"],
                    unknown=tuple(around),
                )
            )
    return recordings


def _end(name: str) -> End:
    for end in ENDS:
        if name == end:
            return end
    raise BadManifest(f"The end is {name!r}, not one of {', '.join(ENDS)}.")


def _hand(words: str) -> Hand:
    if words.startswith("right"):
        return "right"
    return "left" if words.startswith("left") else "unknown"
