"""What is written is read again, as far as the format holds it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopdrive.review.exchange.formats import WRITABLE
from loopdrive.review.exchange.frame_base import FrameBase
from loopdrive.review.exchange.holds import EVERYTHING
from loopdrive.review.exchange.marks import Mark
from loopdrive.review.exchange.reading import Reading
from tests.review.exchange.timelines import (
    film_of,
    films,
    held,
    read,
    timelines,
    unhurried,
    written,
)

OF_FRAMES = ("csv", "openttgames")  # formats that count frames in a way of their own


def one_event_a_frame(marks: Iterable[Mark]) -> list[Mark]:
    return list({mark.contact_frame: mark for mark in reversed(list(marks))}.values())


@pytest.mark.parametrize("key", WRITABLE)
@unhurried
@given(data=st.data())
def test_a_round_trip_loses_nothing_the_format_holds(key: str, data: st.DataObject) -> None:
    film = data.draw(films())
    marks = data.draw(timelines(film))
    if key == "openttgames":
        marks = one_event_a_frame(marks)
    fields = WRITABLE[key].HOLDS.fields
    again = read(key, written(key, film, marks), film)
    assert held(fields, again) == held(fields, marks)
    for mark in again:
        assert 0 <= mark.start_frame <= mark.contact_frame <= mark.end_frame < film.frames
        assert mark.place
        told = set(EVERYTHING[2:5]) - set(mark.estimated)
        assert told <= set(fields)


@pytest.mark.parametrize("key", OF_FRAMES)
@unhurried
@given(data=st.data(), first=st.sampled_from((0, 1)), fps=st.sampled_from((None, 1000.0)))
def test_frames_may_be_counted_from_0_or_1_and_at_a_rate(
    key: str, data: st.DataObject, first: int, fps: float | None
) -> None:
    film = data.draw(films())
    marks = one_event_a_frame(data.draw(timelines(film)))
    base = FrameBase(first, fps)
    fields = WRITABLE[key].HOLDS.fields
    again = read(key, written(key, film, marks, base), film, Reading(base=base))
    assert held(fields, again) == held(fields, marks)


@unhurried
@given(data=st.data())
def test_a_table_without_frames_is_read_by_its_seconds(data: st.DataObject) -> None:
    film = data.draw(films())
    marks = data.draw(timelines(film))
    text = written("csv", film, marks).decode().replace("_frame", "_number")
    assert held(EVERYTHING, read("csv", text, film)) == held(EVERYTHING, marks)


@pytest.mark.parametrize("key", WRITABLE)
def test_an_empty_timeline_stays_empty(key: str) -> None:
    film = film_of(1)
    assert read(key, written(key, film, []), film) == []


@pytest.mark.parametrize("key", WRITABLE)
def test_names_that_no_format_could_hold_do_not_break_the_file(key: str) -> None:
    film = film_of(300, filename="a\x00b\ud800\n.mp4")
    marks = [Mark("left", "serve", 1, 5, 9, player="A\x0bn\x00n\ufffea\ud800\r\n")]
    (mark,) = read(key, "".join(WRITABLE[key].write(film, marks)).encode(), film)
    assert mark.player in ("", "A n n a")


def test_an_elan_document_has_the_order_of_the_schema_and_every_reference_leads_somewhere() -> None:
    film = film_of(300)
    marks = [
        Mark("left", "serve", 10, 15, 20, player='Anna "A" <1>'),
        Mark("left", "smash", 30, 30, 30, player="Zoë"),
        Mark("far", "backhand", 21, 25, 29),
    ]
    root = ElementTree.fromstring(written("elan", film, marks))  # noqa: S314
    order = [element.tag for element in root]
    assert list(dict.fromkeys(order)) == [
        "HEADER",
        "TIME_ORDER",
        "TIER",
        "LINGUISTIC_TYPE",
        "LANGUAGE",
        "CONSTRAINT",
        "CONTROLLED_VOCABULARY",
    ]
    slots = {slot.get("TIME_SLOT_ID"): int(slot.get("TIME_VALUE", "")) for slot in root[1]}
    assert list(slots.values()) == sorted(slots.values())
    tiers = {tier.get("TIER_ID"): tier for tier in root.iter("TIER")}
    kinds = {kind.get("LINGUISTIC_TYPE_ID") for kind in root.iter("LINGUISTIC_TYPE")}
    entries = {entry.get("CVE_ID") for entry in root.iter("CV_ENTRY_ML")}
    ids = [each.get("ANNOTATION_ID") for each in root.iter("ALIGNABLE_ANNOTATION")]
    assert len(ids) == len(set(ids)) == 6
    assert len(tiers) == 6
    for tier in tiers.values():
        assert tier.get("LINGUISTIC_TYPE_REF") in kinds
        assert tier.get("PARENT_REF") is None or tier.get("PARENT_REF") in tiers
    for each in root.iter("ALIGNABLE_ANNOTATION"):
        times = [slots[each.get(f"TIME_SLOT_REF{at}")] for at in (1, 2)]
        assert times[0] < times[1]
        assert each.get("CVE_REF") in {None, *entries}


@unhurried
@given(data=st.data())
def test_every_cue_lasts_and_its_contact_lies_strictly_inside(data: st.DataObject) -> None:
    film = data.draw(films())
    for cue in written("webvtt", film, data.draw(timelines(film))).decode().split("\n\n")[2:]:
        timing, text = cue.split("\n")[:2]
        start, end = timing.split(" --> ")
        assert start < text.rpartition("<")[2][:12] < end


@pytest.mark.parametrize("key", ["loopdrive", "soccernet", "activitynet", "openttgames"])
def test_json_files_are_what_any_json_reader_reads(key: str) -> None:
    film = film_of(300)
    marks = [Mark("near", "serve", 1, 5, 9, player='"Zoë"'), Mark("far", "smash", 2, 6, 9)]
    value = json.loads(written(key, film, marks))
    assert isinstance(value, dict)


def test_a_spreadsheet_computes_nothing_of_what_people_are_called() -> None:
    film = film_of(300, filename="+1.mp4")
    mark = Mark("left", "serve", 1, 5, 9, player='=HYPERLINK("http://x")')
    text = written("csv", film, [mark]).decode()
    assert ",\"'=HYPERLINK" in text
    assert ",'+1.mp4," in text
    assert read("csv", text, film) == [mark]
