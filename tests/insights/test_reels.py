"""Reels over HTTP: by a query or by hand, and never more than their owner may read."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from loopdrive.accounts.models import Club, Player, Role
from loopdrive.footage.models import TableEnd, Video
from loopdrive.insights.models import ModelStroke
from loopdrive.insights.read import read_timelines
from loopdrive.insights.reels import MOST_STROKES, Reel
from loopdrive.strokes.models import Stroke
from tests.people import Person, make_user
from tests.rows import change, edit, make_analysis, make_player_session, make_video

pytestmark = pytest.mark.django_db

SMASHES = "class = smash order by confidence desc"


@pytest.fixture
def video(club: Club, player: Player) -> Video:
    """A video of twenty strokes; every other one is the player's."""
    rin = Player.objects.create(club=club, name="Rin")
    seats = {TableEnd.LEFT: player, TableEnd.RIGHT: rin}
    video = make_video(make_player_session(club), players=seats)
    make_analysis(video, strokes=20)
    read_timelines([video.pk])
    return video


def nth(video: Video, *places: int) -> list[str]:
    """Return the keys of strokes by their place in the video."""
    keys = list(Stroke.objects.filter(video=video).values_list("pk", flat=True))
    return [str(keys[place]) for place in places]


def make(person: Person, **reel: Any) -> dict[str, Any]:
    """Make a reel and return it."""
    answer = person.post("/api/reels/", {"title": "Best"} | reel, format="json")
    assert answer.status_code == 201, answer.json()
    made: dict[str, Any] = answer.json()
    return made


def shown(person: Person, reel: dict[str, Any]) -> list[str]:
    """Return the keys of the strokes a reel shows, in its order."""
    answer = person.get(f"/api/reels/{reel['id']}/strokes/?limit=100")
    assert answer.status_code == 200, answer.json()
    return [card["stroke"]["id"] for card in answer.json()["results"]]


def put(person: Person, reel: dict[str, Any], stroke: str) -> Any:
    """Put a stroke into a reel."""
    return person.post(f"/api/reels/{reel['id']}/strokes/", {"stroke": stroke}, format="json")


def test_a_reel_by_query_is_found_anew_whenever_it_is_opened(coach: Person, video: Video) -> None:
    reel = make(coach, query=SMASHES)
    assert shown(coach, reel) == nth(video, 19, 7, 15, 3, 11)
    edit(video, coach.user, change(Stroke.objects.get(pk=nth(video, 19)[0]), label="serve"))
    assert shown(coach, reel) == nth(video, 7, 15, 3, 11)


def test_a_reel_by_hand_keeps_its_list(coach: Person, video: Video) -> None:
    reel = make(coach, strokes=nth(video, 7, 2, 11))
    other = make(coach, strokes=nth(video, 2, 7))
    assert (reel["query"], coach.get(f"/api/reels/{reel['id']}/").json()["listed"]) == ("", 3)
    assert shown(coach, reel) == nth(video, 7, 2, 11)
    assert shown(coach, other) == nth(video, 2, 7)
    coach.patch(f"/api/reels/{reel['id']}/", {"strokes": nth(video, 11, 7)}, format="json")
    assert shown(coach, reel) == nth(video, 11, 7)
    assert coach.get(f"/api/reels/{reel['id']}/").json()["title"] == "Best"


def test_what_a_query_finds_can_be_kept(coach: Person, video: Video) -> None:
    reel = make(coach, query=SMASHES)
    kept = coach.post(f"/api/reels/{reel['id']}/keep/").json()
    assert (kept["query"], kept["listed"]) == ("", 5)
    edit(video, coach.user, change(Stroke.objects.get(pk=nth(video, 19)[0]), label="serve"))
    assert shown(coach, reel) == nth(video, 19, 7, 15, 3, 11)


def test_a_stroke_is_put_at_the_end_once(coach: Person, video: Video) -> None:
    reel = make(coach, strokes=nth(video, 7, 2))
    for key in nth(video, 4, 7):
        answer = put(coach, reel, key)
        assert answer.status_code == 204
    assert shown(coach, reel) == nth(video, 7, 2, 4)
    empty = make(coach)
    put(coach, empty, nth(video, 4)[0])
    assert shown(coach, empty) == nth(video, 4)


def test_a_reel_by_query_takes_no_single_strokes(coach: Person, video: Video) -> None:
    reel = make(coach, query=SMASHES)
    answer = put(coach, reel, nth(video, 4)[0])
    assert (answer.status_code, answer.json()["detail"]) == (
        409,
        "This reel is found by a query. Keep its strokes as a list before you change them.",
    )


def test_a_list_has_an_end(coach: Person, club: Club) -> None:
    video = make_video(make_player_session(club), frames=3000)
    make_analysis(video, strokes=MOST_STROKES + 1)
    reel = make(coach, query="limit 200")
    refused = coach.post(f"/api/reels/{reel['id']}/keep/")
    assert refused.json()["detail"] == "A reel has at most 100 strokes."
    coach.patch(f"/api/reels/{reel['id']}/", {"query": "limit 100"}, format="json")
    assert coach.post(f"/api/reels/{reel['id']}/keep/").json()["listed"] == 100
    left_out = set(nth(video, *range(MOST_STROKES + 1))) - set(shown(coach, reel))
    refused = put(coach, reel, left_out.pop())
    assert (refused.status_code, len(shown(coach, reel))) == (409, MOST_STROKES)


def test_a_bad_query_is_refused_by_its_sentence(coach: Person) -> None:
    answer = coach.post("/api/reels/", {"title": "Best", "query": "clas = smash"}, format="json")
    assert (answer.status_code, answer.json()["fields"]) == (
        400,
        {"query": ["Strokes have no “clas”; did you mean “class”?"]},
    )


def test_a_query_that_is_no_longer_understood_is_named(coach: Person) -> None:
    reel = make(coach, query=SMASHES)
    Reel.objects.update(query="class = smush")
    answer = coach.get(f"/api/reels/{reel['id']}/strokes/")
    assert (answer.status_code, list(answer.json()["fields"])) == (400, ["query"])


def test_a_player_shows_only_their_own_and_what_is_held_up_to_them(
    player_login: Person, coach: Person, player: Player, video: Video
) -> None:
    reel = make(player_login, query="ball <= 4 order by ball")
    assert shown(player_login, reel) == nth(video, 0, 2)
    assert shown(coach, reel) == nth(video, 0, 2)  # it shows what its owner may read
    refused = put(player_login, reel, nth(video, 1)[0])
    assert refused.status_code == 409
    answer = player_login.post(
        "/api/reels/", {"title": "All", "strokes": nth(video, 0, 1)}, format="json"
    )
    assert (answer.status_code, answer.json()["detail"]) == (
        409,
        "One of these strokes does not exist (any more), or you may not see it.",
    )
    assert Reel.objects.count() == 1
    held_up = ModelStroke.objects.create(player=player, stroke_id=nth(video, 1)[0])
    assert shown(player_login, reel) == nth(video, 0, 2)  # no question finds what is held up
    mine = make(player_login, strokes=nth(video, 1, 0))
    assert shown(player_login, mine) == nth(video, 1, 0)
    held_up.delete()
    assert shown(player_login, mine) == nth(video, 0)


def test_who_sees_which_reels(
    coach: Person, player_login: Person, stranger: Person, admin: Person, club: Club, video: Video
) -> None:
    other = Person(make_user(club, Role.PLAYER, "other@topspin.example"))
    of_coach, of_player = make(coach, query=SMASHES), make(player_login, query=SMASHES)
    seen = {
        person.user.email: {reel["id"] for reel in person.get("/api/reels/").json()["results"]}
        for person in (coach, admin, player_login, other, stranger)
    }
    both = {of_coach["id"], of_player["id"]}
    assert list(seen.values()) == [both, both, {of_player["id"]}, set(), set()]
    for person in (other, stranger, player_login):
        assert person.get(f"/api/reels/{of_coach['id']}/strokes/").status_code == 404
    assert coach.get(f"/api/reels/{of_player['id']}/").json()["is_mine"] is False


def test_a_rejected_stroke_leaves_every_reel(coach: Person, video: Video) -> None:
    reel = make(coach, strokes=nth(video, 7, 2))
    edit(video, coach.user, change(Stroke.objects.get(pk=nth(video, 7)[0]), state="rejected"))
    assert shown(coach, reel) == nth(video, 2)


def test_a_stroke_that_is_nowhere_is_refused(coach: Person) -> None:
    reel = make(coach)
    answer = put(coach, reel, str(uuid.uuid4()))
    assert answer.status_code == 409


def test_cards_of_a_reel_take_a_constant_number_of_questions(
    coach: Person, video: Video, django_assert_max_num_queries: Any
) -> None:
    reel = make(coach, query="limit 3")
    shown(coach, reel)
    with django_assert_max_num_queries(16):
        shown(coach, reel)
    many = make(coach, query="limit 20")
    with django_assert_max_num_queries(16):
        assert len(shown(coach, many)) == 20
