"""Asking for strokes in words."""

from __future__ import annotations

import pytest

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd
from loopdrive.insights.query import BadQuery, parse
from loopdrive.insights.read import read_timelines
from loopdrive.strokes.models import Stroke
from tests.rows import make_analysis, make_player_session, make_video

pytestmark = pytest.mark.django_db


@pytest.fixture
def contacts(club: Club, player: Player) -> dict[int, int]:
    """Twenty strokes, a third of a second apart; which contact frame is the nth."""
    video = make_video(
        make_player_session(club, "Tuesday multiball"), players={TableEnd.LEFT: player}
    )
    make_analysis(video, strokes=20)
    read_timelines([video.pk])
    return {10 * at + 5: at for at in range(20)}


def found(contacts: dict[int, int], words: str) -> list[int]:
    """Return which strokes are found, in their order."""
    strokes = parse(words).of(Stroke.objects.standing())
    return [contacts[stroke.contact_frame] for stroke in strokes]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", list(range(20))),
        ("class = smash", [3, 7, 11, 15, 19]),
        ("CLASS = Smash AND confidence > 0.8", [7, 19]),
        ("class = smash and confidence > 80%", [7, 19]),
        ("class in (serve, smash) and ball <= 5", [0, 3, 4]),
        ("not (class = serve or class = forehand) and ball < 5", [2, 3]),
        ("class != serve and ball <= 3", [1, 2]),
        ("class = serve or class = smash and ball = 4", [0, 3, 4, 8, 12, 16]),
        ('player = "mina ito" and ball < 4', [0, 2]),
        ("session ~ MULTI and date = 2026-03-17 and ball = 1", [0]),
        ("date > 2026-03-17", []),
        ("rally = 20 and end = right limit 2", [1, 3]),
        ("ball < 4 order by confidence desc", [2, 1, 0]),
        ("ball < 4 order by confidence", [0, 1, 2]),
        ("tempo > 0.6 order by ball desc limit 2", [19, 18]),
        ("order by tempo limit 1", [2]),
        ("limit 3", [0, 1, 2]),
    ],
)
def test_what_is_asked_for_is_found(
    contacts: dict[int, int], words: str, expected: list[int]
) -> None:
    assert found(contacts, words) == expected


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("clas = smash", "Strokes have no “clas”; did you mean “class”?"),
        ("class = smush", "There is no class “smush”; did you mean “smash”?"),
        ("class > smash", "“class” is compared with = or != only."),
        ("confidence = smash", "“confidence” is compared with a number."),
        ("date > 3", "“date” is compared with a day, such as 2026-03-17."),
        ("date > 2026-13-17", "“2026-13-17” is no day; write it as 2026-03-17."),
        ("session = 3", "“session” is compared with a word, in quotes where it has spaces."),
        ("end ~ left", "Only player, session and file are searched with ~."),
        ("limit 0", "A limit is at least 1."),
        ("class =", "The query ends too soon: after a field come a comparison and a value."),
        ("class = smash; drop", "This is not understood from “; drop” on."),
        ("class = smash smash", "This is not understood from “smash” on."),
        ("x" * 501, "A query has at most 500 letters, this one has 501."),
    ],
)
def test_what_is_not_understood_is_named(words: str, sentence: str) -> None:
    with pytest.raises(BadQuery) as refused:
        parse(words)
    assert str(refused.value) == sentence
