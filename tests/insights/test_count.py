"""What is counted of a timeline."""

from __future__ import annotations

import pytest

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd, Video
from loopdrive.insights.count import count
from loopdrive.insights.hits import hits_of
from loopdrive.insights.numbers import Numbers
from loopdrive.strokes.models import Stroke, StrokeState
from tests.insights.rows import play

pytestmark = pytest.mark.django_db


@pytest.fixture
def seats(club: Club, player: Player) -> dict[TableEnd, Player]:
    """The player at the left end, somebody else at the right."""
    other = Player.objects.create(club=club, name="Jun Sato")
    return {TableEnd.LEFT: player, TableEnd.RIGHT: other}


def numbers_of(video: Video, player: Player) -> Numbers:
    """Count a video's strokes, by way of the form they are stored in."""
    return Numbers.from_json(count(hits_of(video))[player.pk].to_json())


def test_strokes_stand_in_their_rallies(club: Club, seats: dict[TableEnd, Player]) -> None:
    hits = hits_of(play(club, ["SfF", "sB"], seats))
    assert [(hit.rally, hit.number, hit.rally_length) for hit in hits] == [
        (1, 1, 3),
        (1, 2, 3),
        (1, 3, 3),
        (2, 1, 2),
        (2, 2, 2),
    ]
    assert [hit.tempo_s for hit in hits] == [None, None, 1.0, None, None]


def test_both_players_are_counted(club: Club, seats: dict[TableEnd, Player]) -> None:
    video = play(club, ["SfFbB", "SbK", "sFf"], seats)
    left, right = (numbers_of(video, seats[end]) for end in (TableEnd.LEFT, TableEnd.RIGHT))
    assert left.strokes == {"serve": 2, "forehand": 2, "backhand": 1, "smash": 1}
    assert right.strokes == {"forehand": 2, "backhand": 2, "serve": 1}
    assert left.rally_lengths == right.rally_lengths == {"5": 1, "3": 2}
    assert (left.served, right.served) == (2, 1)
    assert (left.third, right.third) == ({"forehand": 1, "smash": 1}, {"forehand": 1})
    assert left.transitions == {"serve>forehand": 1, "forehand>backhand": 1, "serve>smash": 1}
    assert left.tempo_s.n == 3
    assert left.series == []


def test_a_rejected_stroke_was_not_played(club: Club, seats: dict[TableEnd, Player]) -> None:
    video = play(club, ["SfF"], seats)
    Stroke.objects.filter(video=video, label="serve").update(state=StrokeState.REJECTED, version=1)
    assert numbers_of(video, seats[TableEnd.LEFT]).strokes == {"forehand": 1}


def test_the_model_is_right_where_a_person_left_its_class(
    club: Club, seats: dict[TableEnd, Player]
) -> None:
    video = play(club, ["SfF", "FbK"], seats)
    own = Stroke.objects.filter(video=video, player=seats[TableEnd.LEFT])
    own.filter(label="forehand").update(state=StrokeState.CONFIRMED, version=1)
    own.filter(label="smash").update(state=StrokeState.CORRECTED, version=1, label="backhand")
    numbers = numbers_of(video, seats[TableEnd.LEFT])
    assert (numbers.checked, numbers.named, numbers.named_right) == (3, 3, 2)


def test_feeds_of_one_kind_are_a_series(club: Club, seats: dict[TableEnd, Player]) -> None:
    video = play(club, ["FFFFFF", "BBB", "BB"], {TableEnd.LEFT: seats[TableEnd.LEFT]})
    series = numbers_of(video, seats[TableEnd.LEFT]).series
    assert [(each.label, each.count) for each in series] == [("forehand", 6), ("backhand", 5)]
    assert (series[0].apart_s, series[0].regularity) == (0.5, 1.0)


def test_a_few_feeds_are_no_series(club: Club, seats: dict[TableEnd, Player]) -> None:
    video = play(club, ["FFFF"], {TableEnd.LEFT: seats[TableEnd.LEFT]})
    assert numbers_of(video, seats[TableEnd.LEFT]).series == []
