"""Which part of a file a request asks for (RFC 9110, sections 13 and 14)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SINGLE = re.compile(r"\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """`length` bytes from `start`."""

    start: int
    length: int

    def content_range(self, size: int) -> str:
        """Return the header that says which part of `size` bytes this is."""
        return f"bytes {self.start}-{self.start + self.length - 1}/{size}"


class NoSuchPart(Exception):
    """The range lies outside the file: 416."""


def asked_part(header: str | None, size: int) -> Part | None:
    """Return the one range a `Range` header names; None for the whole file.

    What is not one valid byte range may be ignored, and is: other units, several ranges, nonsense.
    """
    match = _SINGLE.fullmatch(header or "")
    if match is None:
        return None
    first, last = match.groups()
    if first:
        return _from(int(first), int(last) if last else size - 1, size)
    if last:
        return _suffix(int(last), size)
    return None


def is_current(if_range: str | None, etag: str) -> bool:
    """Tell whether a range may be answered: `If-Range` is absent or names this very file.

    A date never does, and neither does a weak tag (RFC 9110, 13.1.5).
    """
    return if_range is None or if_range.strip() == etag


def is_known(if_none_match: str | None, etag: str) -> bool:
    """Tell whether the client already has this file, by weak comparison."""
    tags = [tag.strip().removeprefix("W/") for tag in (if_none_match or "").split(",")]
    return etag in tags or "*" in tags


def _from(first: int, last: int, size: int) -> Part | None:
    if last < first and first < size:
        return None
    if first >= size:
        raise NoSuchPart
    return Part(first, min(last, size - 1) - first + 1)


def _suffix(length: int, size: int) -> Part:
    if length == 0 or size == 0:
        raise NoSuchPart
    return Part(max(0, size - length), min(length, size))
