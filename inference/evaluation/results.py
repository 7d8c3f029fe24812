"""Writing docs/results: JSON first, and then pages and plots out of that JSON alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from inference.errors import InferenceError
from inference.evaluation.correction_page import correction_page, correction_picture
from inference.evaluation.index_page import index_page
from inference.evaluation.learning_curve_page import learning_curve_page, learning_curve_picture
from inference.evaluation.numbers import Report
from inference.evaluation.rallies_page import picture_name, rallies_page
from inference.evaluation.rally_pictures import confidence_pictures, timeline_picture
from inference.evaluation.speed_page import speed_page, speed_picture
from inference.evaluation.table_pictures import table_pictures
from inference.evaluation.tables_page import tables_page
from inference.whole_files import written_whole

PAGES: dict[str, Callable[[Report], str]] = {
    "tables": tables_page,
    "rallies": rallies_page,
    "speed": speed_page,
    "learning_curve": learning_curve_page,
    "corrections": correction_page,
}


class BadResults(InferenceError):
    """A file of results that cannot be read, in one sentence."""


def keep(out: Path, name: str, found: Report) -> None:
    """Write `name`.json, its page, its plots, and the index anew."""
    out.mkdir(parents=True, exist_ok=True)
    whole = {f"{name}.json": json.dumps(found, indent=1) + "\n", f"{name}.md": PAGES[name](found)}
    for file, text in (whole | plots(name, found)).items():
        _write(out / file, text)
    _write(out / "README.md", index(out))


def _write(path: Path, text: str) -> None:
    with written_whole(path) as unfinished:
        unfinished.write_text(text)


def plots(name: str, found: Report) -> dict[str, str]:
    """The SVG texts that a page shows, by file name."""
    if name == "tables":
        return table_pictures(found["models"])
    if name == "speed":
        return speed_picture(found)
    if name == "learning_curve":
        return learning_curve_picture(found)
    if name == "corrections":
        return correction_picture(found)
    if "videos" not in found:
        return {}
    real, drawn = found["videos"]["all views"], found["drawn, unseen seeds"]
    pictures = confidence_pictures(real["confidence"], drawn["confidence"])
    for video, timeline in found["timelines"].items():
        pictures[f"rallies/{picture_name(video)}"] = timeline_picture(timeline)
    return pictures


def index(out: Path) -> str:
    """The index of what lies in the folder."""
    reports = {name: report for name in PAGES if (report := kept(out, name)) is not None}
    return index_page((path.name for path in out.glob("*.json")), reports)


def kept(out: Path, name: str) -> Report | None:
    """What was written before, None where nothing was."""
    path = out / f"{name}.json"
    try:
        found: Report = json.loads(path.read_text())
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise BadResults(f"{path} is not a file of results.") from error
    return found
