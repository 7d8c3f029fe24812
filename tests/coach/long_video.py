"""Puts an hour of video with many strokes into a running installation, without analysing it."""

from __future__ import annotations

from pathlib import Path

from tests.coach.long_film import write_long_film
from tests.installation import Installation

BUILD = """
from pathlib import Path
from tests.coach.long_rows import build
print("video", build(Path({film!r}), strokes={strokes}).pk)
"""


def put_long_video(installation: Installation, scratch: Path, *, strokes: int) -> str:
    """Make film and rows; return the video's key."""
    film = write_long_film(scratch / "an-hour.mp4")
    said = installation.run_inside(BUILD.format(film=str(film), strokes=strokes))
    return said.split("video ")[-1].strip()
