"""Labelled footage as one file: JSON, an entry per player and video, or CSV, a row per stroke.

docs/data.md describes both. Whichever way it is written, the same recordings are read.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

from inference.data import stroke_table
from inference.data.recordings import (
    HANDS,
    BadManifest,
    KnownStroke,
    Recording,
    refuse_unlearnable,
    wrong_with,
)
from inference.strokes import ENDS, LABELS, Box

FIELDS = (
    *("video", "match", "player", "end", "hand", "view", "is_clip", "frames", "sha256", "box"),
    *("strokes", "unknown"),
)
STROKE_FIELDS = ("label", "start_frame", "contact_frame", "end_frame", "is_sure")


SHA256 = re.compile("[0-9a-f]{64}")
CROPS = "crops"  # the folder beside a manifest that travels


class Entry(NamedTuple):
    """One recording as it was written, and where: strokes have places of their own in a table."""

    place: str
    fields: Mapping[str, object]
    strokes: Sequence[tuple[str, Mapping[str, object]]]


def read_manifest(path: Path) -> list[Recording]:
    """Every recording of a manifest; BadManifest says which row is wrong and why."""
    if not path.is_file():
        raise BadManifest(f"There is no manifest at {path}.")
    entries = _table_entries(path) if path.suffix == ".csv" else _json_entries(path)
    recordings: dict[tuple[Path, str], tuple[str, Recording]] = {}
    hashes: dict[Path, str] = {}
    for entry in entries:
        recording = _recording(entry, path.parent)
        if hashes.setdefault(recording.video, recording.sha256) != recording.sha256:
            raise BadManifest(f"{entry.place} says another sha256 of {recording.video.name}.")
        earlier = recordings.setdefault((recording.video, recording.end), (entry.place, recording))
        if earlier[1] is not recording:
            raise BadManifest(
                f"{entry.place} repeats {earlier[0].lower()}: "
                f"{recording.video.name}, {recording.end}."
            )
    refuse_unlearnable(path.name, [recording for _, recording in recordings.values()])
    return [recording for _, recording in recordings.values()]


def crops_beside(path: Path) -> Path:
    """Where a manifest's crops lie when it travels without its videos."""
    return path.parent / CROPS


def write_manifest(path: Path, recordings: Sequence[Recording]) -> None:
    """Write what `read_manifest` reads, whole or not at all; CSV when the name ends so."""
    rows = [_row(recording, path.parent) for recording in recordings]
    if path.suffix == ".csv":
        text = stroke_table.written(rows)
    else:
        text = json.dumps({"recordings": rows}, indent=1, ensure_ascii=False) + "\n"
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(text, encoding="utf-8")
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def _json_entries(path: Path) -> list[Entry]:
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))["recordings"]
    except (ValueError, KeyError, TypeError) as error:
        raise BadManifest(
            f'{path.name} is not a manifest: JSON with a list "recordings".'
        ) from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadManifest(f'{path.name} is not a manifest: JSON with a list "recordings".')
    entries = []
    for number, row in enumerate(rows, start=1):
        strokes = row.get("strokes", [])
        if not isinstance(strokes, list) or not all(isinstance(item, dict) for item in strokes):
            raise BadManifest(f"Row {number}: strokes is not a list of strokes.")
        entries.append(Entry(f"Row {number}", row, [(f"Row {number}", item) for item in strokes]))
    return entries


def _table_entries(path: Path) -> list[Entry]:
    rows = stroke_table.read(path)
    return [Entry(f"Line {row.lines[0]}", row.fields, row.placed_strokes()) for row in rows]


def _recording(entry: Entry, folder: Path) -> Recording:
    place, row = entry.place, entry.fields
    _refuse_strangers(place, row, FIELDS)
    video, sha256 = folder / str(row.get("video") or ""), _sha256(place, row.get("sha256"))
    if not row.get("video") or not (sha256 or video.is_file()):
        raise BadManifest(f"{place}: there is no video {row.get('video')}.")
    end, hand = row.get("end"), row.get("hand") or "unknown"
    if end not in ENDS:
        raise BadManifest(f"{place}: the end is {end!r}, not one of {', '.join(ENDS)}.")
    if hand not in HANDS:
        raise BadManifest(f"{place}: the hand is {hand!r}, not one of {', '.join(HANDS)}.")
    recording = Recording(
        video=video,
        group=str(row.get("match") or row.get("player") or video.stem),
        end=end,
        hand=hand,
        strokes=tuple(_stroke(where, stroke) for where, stroke in entry.strokes),
        view=str(row.get("view") or "side"),
        is_clip=_truth(place, "is_clip", row.get("is_clip", False)),
        unknown=_ranges(place, row.get("unknown", [])),
        player=str(row.get("player") or ""),
        frames=_frame(place, "the number of frames", row.get("frames")),
        sha256=sha256,
        box=_box(place, row.get("box")),
    )
    wrong = wrong_with(recording)
    if wrong is not None:
        raise BadManifest(f"{place}: {wrong}")
    return recording


def _stroke(place: str, row: Mapping[str, object]) -> KnownStroke:
    _refuse_strangers(place, row, STROKE_FIELDS)
    label = row.get("label")
    if label not in LABELS:
        raise BadManifest(f"{place}: the label is {label!r}, not one of {', '.join(LABELS)}.")
    return KnownStroke(
        label=label,
        contact_frame=_frame(place, "the contact frame", row.get("contact_frame")),
        start_frame=_frame(place, "the start frame", row.get("start_frame")),
        end_frame=_frame(place, "the end frame", row.get("end_frame")),
        is_sure=_truth(place, "is_sure", row.get("is_sure", True)),
    )


def _refuse_strangers(place: str, row: Mapping[str, object], known: Sequence[str]) -> None:
    for name in row:
        if name not in known:
            raise BadManifest(f"{place}: there is no field {name!r}, only {', '.join(known)}.")


def _frame(place: str, name: str, value: object) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise BadManifest(f"{place}: {name} is {value!r}, not a whole number from 0.")
    return value


def _sha256(place: str, value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str) or not SHA256.fullmatch(value.lower()):
        raise BadManifest(f"{place}: the sha256 is {value!r}, not 64 hexadecimal digits.")
    return value.lower()


def _box(place: str, value: object) -> Box | None:
    if value is None:
        return None
    shares = [float(n) for n in _listed(value) if isinstance(n, int | float) and 0 <= n <= 1]
    is_whole = len(shares) == len(_listed(value)) == 4
    if not is_whole or shares[0] >= shares[2] or shares[1] >= shares[3]:
        raise BadManifest(
            f"{place}: the box is {value!r}, not left, top, right and bottom as shares from 0 to 1."
        )
    return Box(*shares)


def _truth(place: str, name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise BadManifest(f"{place}: {name} is {value!r}, neither true nor false.")
    return value


def _ranges(place: str, value: object) -> tuple[tuple[int, int], ...]:
    ranges = []
    for pair in value if isinstance(value, list) else [value]:
        ends = [_frame(place, "the end of an unknown range", at) for at in _listed(pair)]
        if len(ends) != 2 or ends[0] is None or ends[1] is None:
            raise BadManifest(f"{place}: unknown has {pair!r}, not a first and a last frame.")
        ranges.append((ends[0], ends[1]))
    return tuple(ranges)


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


def _row(recording: Recording, folder: Path) -> dict[str, object]:
    """As written; what is not known is left out."""
    row = {
        "video": Path(os.path.relpath(recording.video, folder)).as_posix(),
        "match": recording.group,
        "player": recording.player or None,
        "end": recording.end,
        "hand": recording.hand,
        "view": recording.view,
        "is_clip": recording.is_clip,
        "frames": recording.frames,
        "sha256": recording.sha256 or None,
        "box": None if recording.box is None else list(asdict(recording.box).values()),
        "strokes": [
            _known({name: getattr(stroke, name) for name in STROKE_FIELDS})
            for stroke in recording.strokes
        ],
        "unknown": [[max(first, 0), last] for first, last in recording.unknown] or None,
    }
    return _known(row)


def _known(row: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in row.items() if value is not None}
