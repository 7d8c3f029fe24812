"""Which strokes come first: each signal raises a stroke, and a page is mixed."""

from __future__ import annotations

import uuid
from collections import Counter
from typing import Any

import numpy as np
import pytest

from loopdrive.accounts.models import Club
from loopdrive.footage.models import Video
from loopdrive.review.queue.ask import ask
from loopdrive.review.queue.audit import BELOW, are_audited
from loopdrive.review.queue.margin import NO_STROKE, margin
from loopdrive.review.queue.ranking import ranks
from loopdrive.strokes.models import Analysis, Stroke, StrokeLabel
from tests.people import Person
from tests.rows import make_analysis, make_player_session, make_video


def key(number: int, tenth: int) -> uuid.UUID:
    """Return a stroke's key; those of tenth 0 belong to the random check."""
    return uuid.UUID(int=BELOW.int * tenth + (number << 64))


ODD = key(12345, tenth=1)


def shares(label: str, own: float, **others: float) -> dict[str, float]:
    """Return probabilities of the classes, the rest shared out."""
    named = {label: own} | others
    rest = [each for each in StrokeLabel.values if each not in named]
    return named | dict.fromkeys(rest, (1 - sum(named.values())) / max(1, len(rest)))


def calm(analysis: Analysis, at: int, **odd: Any) -> Stroke:
    """Return a stroke nothing is odd about, every two seconds; `odd` says what is."""
    contact = 20 + 60 * at
    values = {
        "id": key(at, tenth=2),
        "end": ("left", "right")[at % 2],
        "label": "forehand",
        "start_frame": contact - 10,
        "contact_frame": contact,
        "end_frame": contact + 8,
        "confidence": 0.97,
        "consistency": 0.95,
        "agreement": 0.95,
        "probabilities": shares("forehand", 0.98),
    }
    return Stroke(video=analysis.video, analysis=analysis, **(values | odd))


@pytest.fixture
def video(club: Club) -> Video:
    """A video long enough for twenty strokes."""
    return make_video(make_player_session(club), frames=1400)


def first_of(video: Video, coach: Person, **odd: Any) -> tuple[uuid.UUID, list[str]]:
    """Return the first of twenty strokes, one of which is odd, and why."""
    analysis = make_analysis(video)
    strokes = [calm(analysis, at) for at in range(20)]
    strokes[11] = calm(analysis, 11, id=ODD, **odd)
    Stroke.objects.bulk_create(strokes)
    (tile,) = ask(user=coach.user, size=1).tiles
    return tile.stroke.pk, tile.reasons


@pytest.mark.parametrize(
    ("odd", "words"),
    [
        (
            {"confidence": 0.5, "probabilities": shares("forehand", 0.51, backhand=0.47)},
            "unsure between forehand and backhand",
        ),
        ({"confidence": 0.5}, "perhaps no stroke at all"),
        ({"second_opinion": "backhand"}, "another model calls it a backhand"),
        ({"second_opinion": "none"}, "another model sees no stroke here"),
        ({"consistency": 0.4}, "its class changes from frame to frame"),
        ({"agreement": 0.2}, "a second look at it disagrees"),
        ({"end_frame": 20 + 60 * 11 + 40}, "unusually long for a forehand"),
        ({"start_frame": 20 + 60 * 11, "end_frame": 20 + 60 * 11 + 1}, "unusually short for"),
    ],
)
def test_each_signal_brings_a_stroke_to_the_front_and_says_why(
    coach: Person, video: Video, odd: dict[str, Any], words: str
) -> None:
    key, reasons = first_of(video, coach, **odd)
    assert key == ODD
    assert reasons[0].startswith(words)


def test_a_broken_rally_brings_a_stroke_to_the_front(coach: Person, video: Video) -> None:
    analysis = make_analysis(video)
    strokes = []
    for rally in range(5):
        for at, label in enumerate(("serve", "forehand", "backhand")):
            contact = 30 + 250 * rally + 20 * at
            strokes.append(
                calm(
                    analysis,
                    3 * rally + at,
                    label=label,
                    end=("left", "right")[at % 2],
                    probabilities=shares(label, 0.98),
                    start_frame=contact - 8,
                    contact_frame=contact,
                    end_frame=contact + 6,
                )
            )
    strokes[7].id, strokes[7].label = ODD, "serve"
    strokes[7].probabilities = shares("serve", 0.98)
    Stroke.objects.bulk_create(strokes)
    (tile,) = ask(user=coach.user, size=1).tiles
    assert (tile.stroke.pk, tile.reasons) == (ODD, ["a serve in the middle of a rally"])


def test_what_nobody_said_raises_no_stroke(coach: Person, video: Video) -> None:
    key, _ = first_of(video, coach, agreement=None, consistency=None)
    assert key != ODD


def test_ranks_are_shares_of_what_is_known_with_ties_averaged() -> None:
    found = ranks(np.array([3.0, 1.0, 1.0, np.nan, 7.0]))
    assert found.tolist() == [0.625, 0.25, 0.25, 0.0, 0.875]
    assert ranks(np.full(4, 9.0)).tolist() == [0.5] * 4
    assert ranks(np.full(2, np.nan)).tolist() == [0.0] * 2


def test_the_margin_knows_that_there_may_be_no_stroke() -> None:
    sure = shares("smash", 1.0, forehand=0.0)
    unsure = shares("smash", 0.5, forehand=0.4)
    told = [margin("smash", 0.9, sure), margin("smash", 0.45, unsure), margin("smash", 0.7, None)]
    assert [by for by, _ in told] == pytest.approx([0.8, 0.09, 0.4])
    assert [rival for _, rival in told] == [NO_STROKE, "forehand", NO_STROKE]
    assert np.isnan(margin("smash", None, unsure)[0])


def test_a_tenth_of_all_keys_is_audited_whatever_the_stroke() -> None:
    keys = np.array([uuid.uuid4().int >> 64 for _ in range(20_000)], dtype=np.uint64)
    assert 0.09 < are_audited(keys).mean() < 0.11


def test_a_page_has_its_share_of_the_random_check_and_not_all_of_a_kind(
    coach: Person, club: Club
) -> None:
    dull = make_analysis(make_video(make_player_session(club), frames=1400))
    worst = make_analysis(make_video(make_player_session(club), frames=1400))
    Stroke.objects.bulk_create(calm(dull, at) for at in range(20))
    Stroke.objects.bulk_create(
        calm(worst, at, id=key(at, tenth=3), end="near", confidence=0.3) for at in range(12)
    )
    Stroke.objects.bulk_create(
        calm(dull, at, id=key(1000 - at, tenth=0), end="far") for at in range(5)
    )
    tiles = ask(user=coach.user, size=12).tiles
    checked = [tile.stroke for tile in tiles if tile.stroke.pk < BELOW]
    assert {stroke.pk for stroke in checked} == {
        key(996, tenth=0),
        key(997, tenth=0),
    }  # by key, not by doubt
    assert sum(tile.video == worst.video for tile in tiles) >= 3
    kinds = Counter((tile.video.pk, tile.stroke.end, tile.stroke.label) for tile in tiles)
    assert sorted(kinds.values()) == [2, 3, 3, 4]  # one more than three, or it were no whole page
    assert len(tiles) == 12


def test_a_club_with_only_one_kind_of_stroke_still_gets_whole_pages(
    coach: Person, video: Video
) -> None:
    analysis = make_analysis(video)
    Stroke.objects.bulk_create(calm(analysis, at, end="left") for at in range(20))
    assert len(ask(user=coach.user, size=12).tiles) == 12


def test_what_is_on_a_page_already_is_not_told_again(coach: Person, video: Video) -> None:
    analysis = make_analysis(video)
    Stroke.objects.bulk_create(calm(analysis, at) for at in range(20))
    first = {tile.stroke.pk for tile in ask(user=coach.user, size=12).tiles}
    second = {tile.stroke.pk for tile in ask(user=coach.user, size=12, without=first).tiles}
    assert len(first) == 12
    assert len(second) == 8
    assert first & second == set()
