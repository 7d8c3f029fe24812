"""Words that files use: classes, ends and states, with a guess at what a slip was meant to be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import get_close_matches
from typing import cast

from inference import ENDS, LABELS, End, Label
from loopdrive.review.exchange.marks import OUTCOMES, STATES, ZONES, Malformed

LONGEST_QUOTE, LONGEST_NAME = 40, 200
LONGEST_WORD = 30  # longer than any word that could be meant
CONTROL = {"Cc", "Cs", "Zl", "Zp"}  # what no format carries: control characters, half surrogates
BETWEEN_WORDS = re.compile(r"[\s_:,;/-]+")


def known_label(said: object, place: str) -> Label:
    """The class a file names; Malformed where there is none of that name."""
    return cast(Label, _known(said, LABELS, "class", place))


def known_end(said: object, place: str) -> End:
    """The end of the table a file names; Malformed where there is none of that name."""
    return cast(End, _known(said, ENDS, "end", place))


def known_state(said: object, place: str) -> str:
    """The state of a stroke, or "" where the file says nothing."""
    return "" if said in ("", None) else _known(said, STATES, "state", place)


def known_zone(said: object, place: str) -> str:
    """Where a ball lands, or "" where the file says nothing."""
    return "" if said in ("", None) else _known(said, ZONES, "zone", place)


def known_outcome(said: object, place: str) -> str:
    """How a point ended, or "" where the file says nothing."""
    return "" if said in ("", None) else _known(said, OUTCOMES, "outcome", place)


def end_and_label(said: object, place: str) -> tuple[str, Label]:
    """ "left forehand" taken apart; the end is "" where only a class is said."""
    words = BETWEEN_WORDS.split(said.strip()[:LONGEST_QUOTE]) if isinstance(said, str) else []
    if len(words) == 1:
        return "", known_label(words[0], place)
    if len(words) == 2:
        return known_end(words[0], place), known_label(words[1], place)
    raise Malformed(
        f'{quoted(said)} is not an end and a class, such as "left forehand" or "near serve"', place
    )


def known_name(said: object, place: str) -> str:
    """A name as a file tells it, "" where it tells none."""
    if said is None:
        return ""
    if not isinstance(said, str):
        raise Malformed(f"a name must be text, not {quoted(said)}", place)
    if len(said) > LONGEST_NAME:
        raise Malformed(f"the name {quoted(said)} is longer than {LONGEST_NAME} characters", place)
    return one_line(said)


def one_line(name: str) -> str:
    """A name as every format can carry it: one line, nothing invisible, no space around it."""
    shown = (" " if _is_unseen(character) else character for character in name)
    return "".join(shown).strip()


def quoted(said: object) -> str:
    """What a file says, short enough to stand in a sentence."""
    text = one_line(str(said)[: 2 * LONGEST_QUOTE])
    return f'"{text[:LONGEST_QUOTE]}…"' if len(text) > LONGEST_QUOTE else f'"{text}"'


def one_of(words: Sequence[str]) -> str:
    """ "serve, forehand, backhand or smash"."""
    return f"{', '.join(words[:-1])} or {words[-1]}"


def meant(said: str, known: Sequence[str], cutoff: float = 0.6) -> str | None:
    """The known word a slip comes close to, if there is one."""
    word = said.strip().lower()
    close = get_close_matches(word, known, 1, cutoff) if len(word) < LONGEST_WORD else []
    return close[0] if close else None


def _known(said: object, known: Sequence[str], kind: str, place: str) -> str:
    if not isinstance(said, str):
        raise Malformed(f"the {kind} must be {one_of(known)}, not {quoted(said)}", place)
    word = said.strip().lower()
    if word in known:
        return word
    if not word:
        raise Malformed(f"the {kind} is missing; use {one_of(known)}", place)
    close = meant(word, known)
    advice = f'; did you mean "{close}"?' if close else f"; use {one_of(known)}"
    raise Malformed(f"the {kind} {quoted(said)} is not known{advice}", place)


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) in CONTROL or character in "\ufffe\uffff"
