"""Bytes and lines of an uploaded file, no more than allowed, in whatever encoding Excel chose."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from loopdrive.review.exchange.marks import Malformed

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAX_BYTES = 50 * 1024 * 1024
MAX_LINE = 100_000  # characters
PIECE = 64 * 1024
OF_EXCEL = "cp1252"  # Latin-1 with the quotation marks and the euro of Windows


class Allowed(io.RawIOBase):
    """A file that is refused once more bytes come than are allowed. Closing leaves it open."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._taken = file, 0

    def readable(self) -> bool:
        """Tell that it can be read, as `io` asks."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill the buffer, or refuse."""
        view = memoryview(buffer).cast("B")
        piece = self._file.read(len(view))
        self._taken += len(piece)
        if self._taken > MAX_BYTES:
            raise Malformed(f"the file is larger than {MAX_BYTES // 1024**2} MB")
        view[: len(piece)] = piece
        return len(piece)


def from_start(file: BinaryIO) -> io.BufferedReader[Allowed]:
    """The file's bytes from its beginning, a byte order mark of UTF-8 left out."""
    file.seek(0)
    reader = io.BufferedReader(Allowed(file), PIECE)
    if reader.peek(3).startswith(codecs.BOM_UTF8):
        reader.read(3)
    return reader


def text_lines(file: BinaryIO) -> Iterator[str]:
    """The file's lines with their line ends; Malformed for what is no text."""
    encoding = _encoding(file)
    text = io.TextIOWrapper(from_start(file), encoding, newline="")
    number = 1
    try:
        while line := text.readline(MAX_LINE):
            if len(line) == MAX_LINE or "\0" in line:
                raise Malformed("this is not a line of text", f"Line {number}")
            yield line
            number += 1
    except UnicodeError as error:
        raise Malformed("the file is not text that can be read", f"Line {number}") from error


def _encoding(file: BinaryIO) -> str:
    """UTF-8 where it fits, UTF-16 where the file begins like it, else what Excel writes."""
    reader = from_start(file)
    if reader.peek(2)[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while piece := reader.read(PIECE):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return OF_EXCEL
    return "utf-8"
