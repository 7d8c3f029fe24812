"""A season in one file: memory does not grow with it where the format lets it be read in order."""

from __future__ import annotations

import io
import tracemalloc
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pytest

from inference import LABELS
from loopdrive.review.exchange.formats import WRITABLE
from loopdrive.review.exchange.marks import Film, Mark
from loopdrive.review.exchange.reading import Reading
from tests.review.exchange.timelines import film_of

STROKES = 50_000
APART = 10  # frames
MIB = 1024**2
IN_ORDER = ("loopdrive", "csv", "webvtt", "activitynet")  # a stroke is whole where it stands
ALL_AT_ONCE = ("elan", "soccernet", "openttgames")  # slots come first; edges need the neighbours
SMALL = 2 * MIB


def marks(strokes: int = STROKES) -> Iterator[Mark]:
    for at in range(strokes):
        frame = APART * at
        yield Mark("left", LABELS[at % 4], frame, frame + 4, frame + 8, "Anna", "confirmed", 0.5, 1)


def peak_of(pieces: Iterable[object]) -> int:
    """Bytes that were held at once while the pieces were used up, one by one."""
    tracemalloc.start()
    try:
        deque(pieces, maxlen=0)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.fixture(scope="module")
def film() -> Film:
    film = film_of(STROKES * APART)
    assert len(film.table.times_s) == film.frames  # computed once, and kept
    assert film.frame_table_sha256
    return film


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("season")


def peaks(key: str, film: Film, strokes: int, folder: Path) -> list[int]:
    """The most memory that writing and reading a file take."""
    path = folder / f"{strokes}{WRITABLE[key].SUFFIX}"
    with path.open("w", encoding="utf-8", newline="") as file:
        writing = peak_of(map(file.write, WRITABLE[key].write(film, marks(strokes))))
    with path.open("rb") as binary:
        reading = peak_of(WRITABLE[key].read(binary, film, Reading()))
    return [writing, reading]


@pytest.mark.slow(about_s=60)  # all of them
@pytest.mark.parametrize("key", IN_ORDER)
def test_fifty_thousand_strokes_take_no_more_memory_than_a_few(
    key: str, film: Film, folder: Path
) -> None:
    assert max(peaks(key, film, STROKES, folder)) < SMALL


@pytest.mark.slow
@pytest.mark.parametrize("key", ALL_AT_ONCE)
def test_what_must_be_held_at_once_is_held_in_little(key: str, film: Film, folder: Path) -> None:
    strokes = STROKES // 5
    assert max(peaks(key, film, strokes, folder)) < SMALL + 2_000 * strokes


def test_a_file_is_written_piece_by_piece_as_the_marks_come(film: Film) -> None:
    asked: list[int] = []

    def watched() -> Iterator[Mark]:
        for at, mark in enumerate(marks()):
            asked.append(at)
            yield mark

    for key in (*IN_ORDER, "soccernet", "openttgames"):
        asked.clear()
        list(islice(WRITABLE[key].write(film, watched()), 5))
        assert len(asked) <= 5, key


def test_a_file_is_read_piece_by_piece_as_marks_are_asked_for(film: Film) -> None:
    data = "".join(WRITABLE["loopdrive"].write(film, marks())).encode()
    file = io.BytesIO(data)
    assert next(WRITABLE["loopdrive"].read(file, film, Reading())) == next(marks())
    assert file.tell() < len(data) / 10
