"""What to label next: where the model doubts, where little is known, where there is much of it."""

from __future__ import annotations

import numpy as np
import pytest

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd, Video
from loopdrive.review.queue.ask import Kind, ask
from loopdrive.review.queue.audit import are_audited
from loopdrive.review.queue.gains import AT_ONCE, Gain, gains
from loopdrive.strokes.models import Stroke
from tests.people import Person
from tests.rows import change, edit, make_analysis, make_player_session, make_stroke, make_video

pytestmark = pytest.mark.django_db


@pytest.fixture
def video(club: Club, player: Player) -> Video:
    """A long video of one player."""
    return make_video(make_player_session(club), players={TableEnd.LEFT: player}, frames=4000)


def seen(video: Video, player: Player, label: str, count: int, confidence: float) -> list[Stroke]:
    """Let the model have seen so many strokes of a class."""
    analysis = video.analyses.first() or make_analysis(video)
    made = [make_stroke(analysis, Stroke.objects.count() + at) for at in range(count)]
    for stroke in made:
        stroke.player, stroke.end, stroke.label = player, TableEnd.LEFT, label
        stroke.confidence = confidence
    return Stroke.objects.bulk_create(made)


def test_doubt_comes_before_certainty(video: Video, player: Player, coach: Person) -> None:
    seen(video, player, "forehand", 60, 0.95)
    seen(video, player, "backhand", 60, 0.6)
    first, second = gains(coach.user)
    assert (first.label, first.waiting, first.ask_for, first.known) == ("backhand", 60, 30, 0)
    assert (first.name, first.player) == (player.name, player.pk)
    assert first.wrong == pytest.approx(24)
    assert first.spared == pytest.approx(24 / 2 * (1 - 4**-0.2))
    assert second.label == "forehand"
    assert first.spared == pytest.approx(8 * second.spared)


def test_what_is_known_well_teaches_less(video: Video, player: Player, coach: Person) -> None:
    strokes = seen(video, player, "forehand", 50, 0.7)
    (before,) = gains(coach.user)
    changes = [change(stroke, label="backhand") for stroke in strokes[:20]]
    edit(video, coach.user, *changes)
    seen(video, player, "backhand", 30, 0.7)
    found = {gain.label: gain for gain in gains(coach.user)}
    assert found["backhand"].known == 20
    assert found["forehand"].known == 0
    assert found["backhand"].spared < found["forehand"].spared < before.spared


def test_a_handful_and_strangers_are_no_kind(video: Video, player: Player, coach: Person) -> None:
    seen(video, player, "smash", 4, 0.2)
    seen(video, player, "serve", 20, 0.2)
    Stroke.objects.filter(label="serve").update(player=None)
    assert gains(coach.user) == []


def test_nobody_is_asked_for_more_than_two_sittings(
    video: Video, player: Player, coach: Person
) -> None:
    seen(video, player, "forehand", 300, 0.5)
    (gain,) = gains(coach.user)
    assert gain.ask_for == AT_ONCE
    assert isinstance(gain, Gain)


def test_another_club_is_told_nothing(video: Video, player: Player, stranger: Person) -> None:
    seen(video, player, "forehand", 30, 0.5)
    assert gains(stranger.user) == []


def test_the_queue_shows_one_kind_and_leaves_the_check_alone(
    video: Video, player: Player, coach: Person
) -> None:
    seen(video, player, "forehand", 40, 0.9)
    wanted = seen(video, player, "backhand", 40, 0.9)
    only = Kind(player.pk, "backhand")
    tiles = ask(user=coach.user, size=60, only=only).tiles
    keys = {tile.stroke.pk for tile in tiles}
    halves = np.array([stroke.pk.int >> 64 for stroke in wanted], dtype=np.uint64)
    fair = {s.pk for s, is_check in zip(wanted, are_audited(halves), strict=True) if not is_check}
    assert keys == fair
    assert ask(user=coach.user, size=12, only=Kind(player=0)).tiles == []
    assert ask(user=coach.user, size=60, only=only).left == 80


def test_over_http(video: Video, player: Player, coach: Person) -> None:
    seen(video, player, "forehand", 40, 0.9)
    seen(video, player, "backhand", 40, 0.8)
    first = coach.get("/api/queue/gains/").json()[0]
    assert (first["label"], first["player"], first["ask_for"]) == ("backhand", player.pk, 20)
    page = coach.get(f"/api/queue/?player={player.pk}&label=backhand").json()
    assert {tile["stroke"]["label"] for tile in page["results"]} == {"backhand"}
    assert coach.get("/api/queue/?label=lob").status_code == 400
