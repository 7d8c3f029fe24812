"""Values out of a JSON file of any size, one at a time, each with the path it stands at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

import ijson  # type: ignore[import-untyped]

from loopdrive.review.exchange.marks import Malformed
from loopdrive.review.exchange.source import from_start
from loopdrive.review.exchange.words import quoted

DEEPEST = 16
WALKED = object()  # the value of an array that was not wanted whole, at its end
STARTS, ENDS = ("start_map", "start_array"), ("end_map", "end_array")

Path = tuple[str | int, ...]


def values(file: BinaryIO, is_wanted: Callable[[Path], bool]) -> Iterator[tuple[Path, object]]:
    """Every wanted value, whole, in the file's order; what is not wanted is never kept.

    An array that is walked through is told by its path and WALKED, so that an empty one is seen.
    """
    builder: ijson.ObjectBuilder | None = None
    root: Path = ()
    for path, event, value in steps(file):
        if builder is not None:
            builder.event(event, value)
            if path == root and event in ENDS:
                yield root, builder.value
                builder = None
        elif event in STARTS and is_wanted(path):
            builder, root = ijson.ObjectBuilder(), path
            builder.event(event, value)
        elif event not in (*STARTS, *ENDS, "map_key") and is_wanted(path):
            yield path, value
        elif event == "end_array" and path:
            yield path, WALKED


def steps(file: BinaryIO) -> Iterator[tuple[Path, str, object]]:
    """Path, event and value of each step of the parser; Malformed where the file is no JSON."""
    trail: list[str | int] = []  # for each open container the key or index that comes next
    parser = ijson.basic_parse(from_start(file), use_float=True)
    while True:
        try:
            event, value = next(parser)
        except StopIteration:
            return
        except (ijson.JSONError, ValueError, OverflowError, RecursionError) as error:
            raise Malformed("the file is not JSON that can be read", where(tuple(trail))) from error
        if event == "map_key":
            yield tuple(trail[:-1]), event, value
            trail[-1] = str(value)
        elif event in ENDS:
            trail.pop()
            yield tuple(trail), event, value
        else:
            if trail and isinstance(trail[-1], int):
                trail[-1] += 1
            yield tuple(trail), event, value
            if event in STARTS:
                if len(trail) == DEEPEST:
                    raise Malformed("the file is nested too deeply", where(tuple(trail)))
                trail.append("" if event == "start_map" else -1)


def where(path: Path) -> str:
    """A path as a person reads it: strokes[3].label."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{_short(part)}" for part in path)
    return "".join(parts).removeprefix(".")


def fields_of(said: object, place: str) -> dict[str, object]:
    """The fields of an object; Malformed when it is something else."""
    if not isinstance(said, dict):
        raise Malformed(f"here should be an object, not {quoted(said)}", place)
    return said


def _short(key: str) -> str:
    return quoted(key)[1:-1]
