"""What an import would do to a timeline."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopdrive.review.exchange.difference import Difference, Present, difference
from loopdrive.review.exchange.marks import Malformed, Mark
from loopdrive.review.exchange.overlaps import first_overlap
from tests.review.exchange.timelines import film_of, films, read, timelines, unhurried, written

FILM = film_of(300)
FIRST = Mark("left", "serve", 30, 36, 45, player="Anna")
SECOND = Mark("left", "forehand", 60, 70, 80, player="Anna")
ACROSS = Mark("right", "backhand", 50, 55, 59)


def present(*marks: Mark) -> list[Present]:
    return [Present(f"stroke-{at}", 1, mark) for at, mark in enumerate(marks)]


def compare(standing: list[Mark], told: list[Mark]) -> Difference:
    return difference(FILM, present(*standing), told)


def test_the_same_timeline_differs_in_nothing() -> None:
    both = compare([FIRST, SECOND, ACROSS], [ACROSS, SECOND, FIRST])
    assert [each.mark for each in both.same] == [FIRST, ACROSS, SECOND]
    assert (both.changed, both.added, both.missing) == ((), (), ())


def test_a_stroke_seen_otherwise_is_changed_and_says_in_what() -> None:
    told = replace(FIRST, label="smash", contact_frame=37)
    (change,) = compare([FIRST], [told]).changed
    assert change.present.stroke_id == "stroke-0"
    assert change.fields == ("label", "contact_frame")
    assert change.mark == told


def test_a_stroke_the_file_lacks_is_missing_and_one_more_is_added() -> None:
    both = compare([FIRST, ACROSS], [SECOND, ACROSS])
    assert [each.mark for each in both.missing] == [FIRST]
    assert both.added == (SECOND,)


def test_strokes_at_two_ends_are_never_the_same() -> None:
    both = compare([FIRST], [replace(FIRST, end="right")])
    assert len(both.missing) == len(both.added) == 1


def test_contacts_a_quarter_of_a_second_apart_are_the_same_stroke_and_further_ones_not() -> None:
    near = Mark("left", "serve", 44, 44, 44)
    there = Mark("left", "serve", 36, 37, 38)
    assert compare([there], [near]).changed
    assert compare([there], [Mark("left", "serve", 45, 45, 45)]).missing


def test_the_closest_contacts_are_paired_first() -> None:
    standing = [Mark("left", "serve", 10, 10, 10), Mark("left", "smash", 16, 16, 16)]
    told = [Mark("left", "smash", 15, 15, 15)]
    both = compare(standing, told)
    assert [each.present.mark.label for each in both.changed] == ["smash"]
    assert [each.mark.label for each in both.missing] == ["serve"]


def test_what_a_file_does_not_say_stays_as_it_is() -> None:
    standing = replace(FIRST, confidence=0.9, state="confirmed")
    for key in ("soccernet", "openttgames", "activitynet", "webvtt", "elan"):
        again = read(key, written(key, FILM, [standing]), FILM)
        assert [each.mark for each in compare([standing], again).same] == [standing], key


def test_a_contact_that_moves_out_of_its_stroke_takes_the_edge_along() -> None:
    told = Mark("left", "serve", 20, 28, 40, estimated=("start_frame", "end_frame"))
    (change,) = compare([FIRST], [told]).changed
    assert change.fields == ("contact_frame",)
    assert change.mark == replace(FIRST, start_frame=28, contact_frame=28)


def test_edges_that_move_past_a_contact_take_it_along() -> None:
    told = Mark("left", "serve", 38, 41, 45, estimated=("contact_frame",))
    (change,) = compare([FIRST], [told]).changed
    assert change.fields == ("start_frame",)
    assert change.mark == replace(FIRST, start_frame=38, contact_frame=38)


def test_a_stroke_the_file_rejects_counts_as_missing() -> None:
    both = compare([FIRST], [replace(FIRST, state="rejected")])
    assert [each.mark for each in both.missing] == [FIRST]


def test_overlapping_strokes_in_a_file_are_refused_with_both_places() -> None:
    table = (
        "end,label,start_frame,contact_frame,end_frame\n"
        "left,serve,30,36,45\nright,serve,30,36,45\nleft,smash,45,46,47\n"
    )
    with pytest.raises(Malformed) as refused:
        difference(FILM, [], read("csv", table, FILM))
    assert str(refused.value) == (
        "Line 4: this smash at the left end (frames 45 to 47) overlaps the serve of Line 2 "
        "(frames 30 to 45)."
    )


@unhurried
@given(data=st.data())
def test_every_stroke_and_every_mark_is_told_once(data: st.DataObject) -> None:
    film = data.draw(films())
    standing = present(*data.draw(timelines(film)))
    told = [mark for mark in data.draw(timelines(film)) if mark.state != "rejected"]
    both = difference(film, standing, told)
    kept = [*both.same, *(each.present for each in both.changed), *both.missing]
    assert Counter(each.stroke_id for each in kept) == Counter(each.stroke_id for each in standing)
    assert len(both.same) + len(both.changed) + len(both.added) == len(told)
    assert set(both.added) <= set(told)
    for change in both.changed:
        mark = change.mark
        assert mark.end == change.present.mark.end
        assert mark.start_frame <= mark.contact_frame <= mark.end_frame
        for name in change.fields:
            assert getattr(mark, name) != getattr(change.present.mark, name)


@unhurried
@given(data=st.data())
def test_a_timeline_that_was_written_and_read_differs_in_nothing(data: st.DataObject) -> None:
    film = data.draw(films())
    marks = [mark for mark in data.draw(timelines(film)) if mark.state != "rejected"]
    for key in ("loopdrive", "csv", "elan", "webvtt"):
        both = difference(film, present(*marks), read(key, written(key, film, marks), film))
        assert len(both.same) == len(marks), key


def test_thousands_of_strokes_are_paired_with_their_neighbours_alone() -> None:
    film = film_of(5_000 * 20)
    marks = [Mark("near", "serve", 20 * at, 20 * at + 8, 20 * at + 12) for at in range(5_000)]
    moved = [replace(mark, contact_frame=mark.contact_frame + 1) for mark in marks]
    both = difference(film, present(*marks), moved)
    assert len(both.changed) == 5_000
    assert {change.fields for change in both.changed} == {("contact_frame",)}


def test_no_overlap_is_found_where_strokes_touch() -> None:
    assert first_overlap([FIRST, SECOND, replace(SECOND, start_frame=46, end_frame=59)]) is None
    assert first_overlap([SECOND, FIRST, replace(FIRST, start_frame=45)]) is not None
