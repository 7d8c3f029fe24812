"""Numbers out of files: whole, finite and of a sensible size, or refused."""

from __future__ import annotations

import re

from loopdrive.review.exchange.marks import Malformed
from loopdrive.review.exchange.words import quoted

WHOLE = re.compile(r"[+-]?[0-9]{1,15}(?:\.0{0,15})?", re.ASCII)
REAL = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{0,30})?(?:[eE][+-]?[0-9]{1,3})?", re.ASCII)
LARGEST = 10**15


def whole_number(said: object, what: str, place: str) -> int:
    """A whole number, as a number or as text; `what` names it in the refusal."""
    text = said.strip() if isinstance(said, str) else said
    if isinstance(text, str) and WHOLE.fullmatch(text):
        return int(text.partition(".")[0])
    if isinstance(text, int) and not isinstance(text, bool) and abs(text) < LARGEST:
        return text
    if isinstance(text, float) and text.is_integer() and abs(text) < LARGEST:
        return int(text)
    raise Malformed(f"{what} must be a whole number, not {quoted(said)}", place)


def real_number(said: object, what: str, place: str) -> float:
    """A finite number, as a number or as text."""
    text = said.strip() if isinstance(said, str) else said
    if isinstance(text, str) and REAL.fullmatch(text):
        text = float(text)
    if isinstance(text, int | float) and not isinstance(text, bool) and abs(text) < LARGEST:
        return float(text)  # not a number fails the comparison too
    raise Malformed(f"{what} must be a number, not {quoted(said)}", place)


def share(said: object, what: str, place: str) -> float | None:
    """A number from 0 to 1, or None where nothing is said."""
    if said in ("", None):
        return None
    value = real_number(said, what, place)
    if not 0 <= value <= 1:
        raise Malformed(f"{what} must lie between 0 and 1, not at {value:g}", place)
    return value
