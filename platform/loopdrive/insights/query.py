"""Asking for strokes in words: `class = smash and confidence > 0.8 order by tempo limit 10`.

The grammar stands in `query.lark`; every field and what it may be compared with in FIELDS. See
docs/strokes-query.md for people.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from django.db.models import F, OrderBy, Q
from lark import Lark, Token, Transformer, UnexpectedInput
from lark.exceptions import VisitError

from loopdrive.footage.models import TableEnd
from loopdrive.strokes.models import StrokeLabel, StrokeQuerySet, StrokeState

LONGEST = 500  # letters
GRAMMAR = Path(__file__).with_suffix(".lark")
NEWEST = ("-video__player_session__played_on", "video", "contact_frame", "id")
ORDERED = {"<": "lt", "<=": "lte", ">": "gt", ">=": "gte"}


class BadQuery(Exception):
    """The words cannot be understood; the sentence says which, and what would be."""


@dataclass(frozen=True)
class Field:
    """What can be asked: its name for people, its column, and what its values are."""

    name: str
    column: str
    kind: type
    words: tuple[str, ...] = ()  # the only ones there are


FIELDS = {
    field.name: field
    for field in (
        Field("class", "label", str, tuple(StrokeLabel.values)),
        Field("confidence", "confidence", float),
        Field("consistency", "consistency", float),
        Field("tempo", "rally_place__tempo_s", float),
        Field("ball", "rally_place__number", float),
        Field("rally", "rally_place__rally_length", float),
        Field("end", "end", str, tuple(TableEnd.values)),
        Field("state", "state", str, tuple(StrokeState.values)),
        Field("date", "video__player_session__played_on", date),
        Field("session", "video__player_session__title", str),
        Field("file", "video__filename", str),
        Field("player", "player__name", str),
    )
}


@dataclass(frozen=True)
class Query:
    """What is asked for."""

    condition: Q
    order: tuple[str | OrderBy, ...]
    limit: int | None

    def of(self, strokes: StrokeQuerySet) -> StrokeQuerySet:
        """Return those of `strokes`, in order, that are asked for."""
        found = strokes.filter(self.condition).order_by(*self.order)
        return found if self.limit is None else found[: self.limit]


def parse(words: str) -> Query:
    """Understand a query; an empty one asks for everything, the newest first. Raises BadQuery."""
    if len(words) > LONGEST:
        raise BadQuery(f"A query has at most {LONGEST} letters, this one has {len(words)}.")
    try:
        query: Query = _Meaning().transform(_parser().parse(words))
    except UnexpectedInput as error:
        raise BadQuery(_what_is_wrong(words, error)) from error
    except VisitError as error:
        raise (error.orig_exc if isinstance(error.orig_exc, BadQuery) else error) from error
    return query


@cache
def _parser() -> Lark:
    return Lark(GRAMMAR.read_text(), parser="lalr")


class _Meaning(Transformer[Token, Any]):
    """Turns what was parsed into the database's conditions."""

    def start(self, parts: list[Any]) -> Query:
        condition, order, limit = parts
        return Query(condition or Q(), order or NEWEST, limit)

    def any(self, claims: list[Q]) -> Q:
        return Q(*claims, _connector=Q.OR)

    def all(self, claims: list[Q]) -> Q:
        return Q(*claims)

    def negation(self, claims: list[Q]) -> Q:
        return ~claims[0]

    def comparison(self, parts: list[Any]) -> Q:
        name, operator, value = parts
        field = _field(name)
        return _claim(field, str(operator), _value(field, value))

    def one_of(self, parts: list[Any]) -> Q:
        field = _field(parts[0])
        claims = [_claim(field, "=", _value(field, value)) for value in parts[1:]]
        return Q(*claims, _connector=Q.OR)

    def order(self, parts: list[Any]) -> tuple[str | OrderBy, ...]:
        column = F(_field(parts[0]).column)
        is_down = parts[1] is not None and parts[1].lower() == "desc"
        ordered = column.desc(nulls_last=True) if is_down else column.asc(nulls_last=True)
        return (ordered, *NEWEST)

    def limit(self, parts: list[Token]) -> int:
        limit = int(parts[0])
        if not limit:
            raise BadQuery("A limit is at least 1.")
        return limit

    def date(self, parts: list[Token]) -> date:
        try:
            return date.fromisoformat(parts[0])
        except ValueError as error:
            raise BadQuery(f"“{parts[0]}” is no day; write it as 2026-03-17.") from error

    def percent(self, parts: list[Token]) -> float:
        return float(parts[0].rstrip("%")) / 100

    def number(self, parts: list[Token]) -> float:
        return float(parts[0])

    def quoted(self, parts: list[Token]) -> str:
        return str(parts[0])[1:-1]

    def word(self, parts: list[Token]) -> str:
        return str(parts[0])


def _field(name: str) -> Field:
    field = FIELDS.get(name.lower())
    if field is None:
        close = get_close_matches(name.lower(), FIELDS, 1)
        advice = f"did you mean “{close[0]}”?" if close else f"there are {', '.join(FIELDS)}."
        raise BadQuery(f"Strokes have no “{name}”; {advice}")
    return field


def _value(field: Field, value: Any) -> Any:
    """Return the value as the column has it. Raises BadQuery for one of another kind."""
    if field.kind is str and isinstance(value, str):
        return _word(field, value)
    if isinstance(value, field.kind):
        return value
    raise BadQuery(f"“{field.name}” is compared with {_KINDS[field.kind]}.")


_KINDS: dict[type, str] = {
    float: "a number",
    date: "a day, such as 2026-03-17",
    str: "a word, in quotes where it has spaces",
}


def _word(field: Field, word: str) -> str:
    if not field.words:
        return word
    if word.lower() not in field.words:
        close = get_close_matches(word.lower(), field.words, 1)
        advice = f"did you mean “{close[0]}”?" if close else f"there are {', '.join(field.words)}."
        raise BadQuery(f"There is no {field.name} “{word}”; {advice}")
    return word.lower()


def _claim(field: Field, operator: str, value: Any) -> Q:
    if operator in ORDERED:
        if field.kind is str:
            raise BadQuery(f"“{field.name}” is compared with = or != only.")
        return Q(**{f"{field.column}__{ORDERED[operator]}": value})
    if operator == "~":
        if field.kind is not str or field.words:
            raise BadQuery("Only player, session and file are searched with ~.")
        return Q(**{f"{field.column}__icontains": value})
    is_free = field.kind is str and not field.words
    equal = Q(**{f"{field.column}__iexact" if is_free else field.column: value})
    return equal if operator == "=" else ~equal


def _what_is_wrong(words: str, error: UnexpectedInput) -> str:
    column = error.column if isinstance(error.column, int) and error.column > 0 else 0
    rest = words[column - 1 :].strip() if column else ""
    if not rest or getattr(getattr(error, "token", None), "type", "") == "$END":
        return "The query ends too soon: after a field come a comparison and a value."
    return f"This is not understood from “{rest[:30]}” on."
