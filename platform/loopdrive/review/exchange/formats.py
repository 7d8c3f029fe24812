"""Every format by its key: what can be read, and what of it can be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, Protocol

from loopdrive.review.exchange import (
    activitynet,
    elan,
    loopdrive_csv,
    loopdrive_json,
    match_table,
    openttgames,
    soccernet,
    webvtt,
)
from loopdrive.review.exchange.frame_base import VIDEO_FRAMES, FrameBase
from loopdrive.review.exchange.holds import Holds
from loopdrive.review.exchange.marks import Film, Mark
from loopdrive.review.exchange.reading import Reading


class Readable(Protocol):
    """A format that can be read. The file must be seekable; `read` yields marks or Malformed."""

    NAME: str
    SUFFIX: str
    MEDIA_TYPE: str
    HOLDS: Holds

    def read(self, file: BinaryIO, film: Film, reading: Reading) -> Iterator[Mark]:
        """The marks of a file, in the file's order as far as possible."""


class Writable(Readable, Protocol):
    """A format that can be written too. `base` counts the frames where the format has any."""

    def write(
        self, film: Film, marks: Iterable[Mark], base: FrameBase = VIDEO_FRAMES
    ) -> Iterator[str]:
        """The file in pieces of text, to be encoded as UTF-8."""


WRITABLE: Mapping[str, Writable] = {
    "loopdrive": loopdrive_json,
    "csv": loopdrive_csv,
    "elan": elan,
    "webvtt": webvtt,
    "soccernet": soccernet,
    "activitynet": activitynet,
    "openttgames": openttgames,
}
READABLE: Mapping[str, Readable] = {**WRITABLE, "match": match_table}
