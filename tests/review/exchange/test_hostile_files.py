"""Whatever the bytes, reading yields marks within the film or says what is wrong with the file."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference import ENDS, LABELS
from loopdrive.review.exchange.formats import READABLE, WRITABLE
from loopdrive.review.exchange.marks import Malformed, Mark
from loopdrive.review.exchange.reading import Reading
from tests.review.exchange.timelines import film_of, unhurried, written

FILM = film_of(300)
READING = Reading(ends={"LEBRUN": "left"}, end="near")
MARKS = [
    Mark("left", "serve", 10, 15, 20, "Anna", "confirmed", 0.5, 1.0),
    Mark("right", "smash", 21, 30, 30, "Zoë <&>"),
    Mark("far", "backhand", 40, 44, 60),
]
MATCH = "nom,debut,fin,lateralite,set,type_service\nLEBRUN,25,49,coup_droit,1,lat_droit\n"
VALID = {key: written(key, FILM, MARKS) for key in WRITABLE} | {"match": MATCH.encode()}
BITS = (
    *(b'"', b"'", b"\0", b"[", b"{", b"}", b"<", b">", b"&x;", b"<!--", b"-", b",", b";", b"\n"),
    *(b"1e999", b"-1", b"99999999999999999999", b"NaN", b"null", b"true", b"\xff", b"\xed\xa0\x80"),
    *(b"\\ud800", b"&#0;", b"<![CDATA[", b"\xef\xbb\xbf", "é".encode(), b"00:00:00.000", b"[]"),
)


@st.composite
def spoilt(draw: st.DrawFn, data: bytes) -> bytes:
    """A valid file in which pieces are missing, doubled or replaced."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 60)))
        new = draw(st.sampled_from((*BITS, b"", data[start:end] * 2)) | st.binary(max_size=8))
        data = data[:start] + new + data[end:]
    return data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data


def read_or_refuse(key: str, data: bytes) -> None:
    try:
        marks = list(READABLE[key].read(io.BytesIO(data), FILM, READING))
    except Malformed as refused:
        words, marks = str(refused), []
        assert words.strip() == words.splitlines()[0]
    for mark in marks:
        assert isinstance(mark, Mark)
        assert mark.end in ENDS
        assert mark.label in LABELS
        assert 0 <= mark.start_frame <= mark.contact_frame <= mark.end_frame < FILM.frames
        mark.player.encode()


@pytest.mark.parametrize("key", READABLE)
@unhurried
@given(data=st.data())
def test_a_spoilt_file_is_read_or_refused(key: str, data: st.DataObject) -> None:
    read_or_refuse(key, data.draw(spoilt(VALID[key])))


@pytest.mark.slow
@pytest.mark.parametrize("key", READABLE)
@settings(unhurried, max_examples=1000)
@given(data=st.data())
def test_very_many_spoilt_files_are_read_or_refused(key: str, data: st.DataObject) -> None:
    read_or_refuse(key, data.draw(spoilt(VALID[key])))


@pytest.mark.parametrize("key", READABLE)
@pytest.mark.parametrize("data", ["[]", "[[]]", "7", "null", '""', "{}", "<a/>", "a,b", "\n", ""])
def test_a_file_of_almost_nothing_is_read_or_refused(key: str, data: str) -> None:
    read_or_refuse(key, data.encode())


@pytest.mark.parametrize("key", READABLE)
@unhurried
@given(data=st.binary(max_size=300))
def test_random_bytes_are_read_or_refused(key: str, data: bytes) -> None:
    read_or_refuse(key, data)


@pytest.mark.parametrize("key", READABLE)
@unhurried
@given(other=st.sampled_from(sorted(VALID)))
def test_a_file_of_another_format_is_read_or_refused(key: str, other: str) -> None:
    read_or_refuse(key, VALID[other])
