"""No person and no match stands in two parts, however people are seated; inference's own rule."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from inference.data.groups import joined
from inference.data.recordings import Recording
from loopdrive.learning.split import Tie, group_of, groups, split

PEOPLE, FILMS = st.integers(0, 9), st.integers(0, 5)


@st.composite
def seatings(draw: st.DrawFn) -> dict[str, set[Tie]]:
    """Return matches of up to three people, of films that may be there twice."""
    ties: dict[str, set[Tie]] = {}
    for number in range(draw(st.integers(1, 10))):
        people = draw(st.sets(PEOPLE, max_size=3))
        films = draw(st.sets(FILMS, max_size=1))
        ties[f"match {number}"] = {("player", str(each)) for each in people} | {
            ("film", str(each)) for each in films
        }
    return ties


@given(seatings())
def test_groups_are_those_of_inference(ties: dict[str, set[Tie]]) -> None:
    recordings = [
        Recording(
            video=Path(f"{match}.mp4" if kind == "player" else name),
            group=match,
            end="left",
            hand="unknown",
            strokes=(),
            player=name if kind == "player" else "",
        )
        for match, own in ties.items()
        for kind, name in own or {("player", "")}
    ]
    theirs = {
        before.group: after.group
        for before, after in zip(recordings, joined(recordings), strict=True)
    }
    assert groups(ties) == theirs


@given(seatings(), st.data())
def test_nothing_that_tests_shares_anything_with_what_teaches(
    ties: dict[str, set[Tie]], data: st.DataObject
) -> None:
    matches = st.sets(st.sampled_from(sorted(ties)))
    locked, approved = data.draw(matches), data.draw(matches)
    found = split(ties, locked=locked, approved=approved)
    assert {*found.train, *found.test, *found.aside} == approved
    assert set(found.test) == approved & locked
    of_locked = {tie for match in locked for tie in ties[match]}
    of_train = {tie for match in found.train for tie in ties[match]}
    assert not of_locked & of_train
    assert not set(found.train) & locked
    assert all(found.aside.values())


@given(seatings(), st.data())
def test_a_locked_group_leaves_nobody_aside(ties: dict[str, set[Tie]], data: st.DataObject) -> None:
    locked = group_of(data.draw(st.sampled_from(sorted(ties))), ties)
    found = split(ties, locked=locked, approved=set(ties))
    assert not found.aside
    assert set(found.train.values()).isdisjoint(found.test.values())
    assert set(found.test) == locked


def test_two_matches_of_one_player_are_one_group_named_as_the_first() -> None:
    ann = ("player", "ann")
    ties = {"c": {ann}, "a": {("film", "1")}, "b": {ann}}
    assert groups(ties) == {"c": "b", "b": "b", "a": "a"}
