"""A manifest as a table for spreadsheets: one row per stroke, the recording's columns repeated.

A row without a label is a recording without strokes; a row labelled "unknown" is a range of frames
about which nothing is claimed. Semicolons instead of commas are read too: some spreadsheets write
them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from inference.data.recordings import BadManifest

RECORDING_COLUMNS = (
    *("video", "match", "player", "end", "hand", "view", "is_clip", "frames", "sha256", "box"),
)
STROKE_COLUMNS = ("label", "start_frame", "contact_frame", "end_frame", "is_sure")
COLUMNS = RECORDING_COLUMNS + STROKE_COLUMNS
NUMBERS = ("frames", "start_frame", "contact_frame", "end_frame")
TRUTHS = {"yes": True, "no": False, "true": True, "false": False}
RANGE = "unknown"


@dataclass
class TableRecording:
    """The rows of one player and video: fields as in JSON, and the line of each row."""

    fields: dict[str, object]
    lines: list[int] = field(default_factory=list)
    strokes: list[dict[str, object]] = field(default_factory=list)
    stroke_lines: list[int] = field(default_factory=list)

    def placed_strokes(self) -> list[tuple[str, Mapping[str, object]]]:
        """Each stroke with the line it stands on."""
        return [
            (f"Line {line}", stroke)
            for line, stroke in zip(self.stroke_lines, self.strokes, strict=True)
        ]


def read(path: Path) -> list[TableRecording]:
    """The recordings of a table in the order they begin; BadManifest names a line that is wrong."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadManifest(f"{path.name} is not a table of text in UTF-8.") from error
    header, _, _ = text.partition("\n")
    rows = csv.DictReader(io.StringIO(text), delimiter=";" if ";" in header else ",")
    _refuse_header(path.name, rows.fieldnames or ())
    found: dict[tuple[object, object], TableRecording] = {}
    for row in rows:
        line = rows.line_num
        cells = {name: _cell(line, name, text) for name, text in row.items() if text}
        fields = {name: cells[name] for name in RECORDING_COLUMNS if name in cells}
        key = (fields.get("video"), fields.get("end"))
        recording = found.setdefault(key, TableRecording(fields))
        if recording.fields.keys() - {"unknown"} != fields.keys() or any(
            recording.fields[name] != value for name, value in fields.items()
        ):
            raise BadManifest(
                f"Line {line} says something else of {key[0]}, {key[1]} than line "
                f"{recording.lines[0]}."
            )
        recording.lines.append(line)
        _add_stroke(recording, line, {n: cells[n] for n in STROKE_COLUMNS if n in cells})
    return list(found.values())


def _refuse_header(name: str, columns: Iterable[str]) -> None:
    columns = list(columns)
    if not {"video", "end"} <= set(columns):
        raise BadManifest(f"{name} is not a manifest: a table with the columns video and end.")
    strange = [column for column in columns if column not in COLUMNS]
    if strange:
        raise BadManifest(f"{name} has a column {strange[0]!r}; there are {', '.join(COLUMNS)}.")


def _cell(line: int, name: str | None, text: str | list[str]) -> object:
    if name is None or isinstance(text, list):
        raise BadManifest(f"Line {line} has more cells than the table has columns.")
    text = text.strip()
    if name in NUMBERS:
        return int(text) if text.lstrip("-").isdecimal() else text
    if name == "box":
        return _numbers(text)
    return TRUTHS.get(text.lower(), text) if name in ("is_clip", "is_sure") else text


def _numbers(text: str) -> object:
    try:
        return [float(number) for number in text.split()]
    except ValueError:
        return text


def _add_stroke(recording: TableRecording, line: int, cells: dict[str, object]) -> None:
    if cells.get("label") == RANGE:
        ranges = recording.fields.setdefault("unknown", [])
        assert isinstance(ranges, list)
        ranges.append([cells.get("start_frame"), cells.get("end_frame")])
    elif cells:
        recording.strokes.append(cells)
        recording.stroke_lines.append(line)


def written(rows: Iterable[Mapping[str, object]]) -> str:
    """The table of recordings given as JSON has them."""
    out = io.StringIO()
    table = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    table.writeheader()
    for row in rows:
        shared = {name: row[name] for name in RECORDING_COLUMNS if name in row}
        strokes, ranges = row.get("strokes"), row.get("unknown", [])
        assert isinstance(strokes, list)
        assert isinstance(ranges, list)
        lines = strokes + [
            {"label": RANGE, "start_frame": first, "end_frame": last} for first, last in ranges
        ]
        for stroke in lines or [{}]:
            table.writerow({name: _shown(value) for name, value in (shared | stroke).items()})
    return out.getvalue()


def _shown(value: object) -> object:
    if isinstance(value, list):
        return " ".join(str(number) for number in value)
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
