"""The stream of events, listened to over a real connection to a real server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from loopdrive.accounts.models import Club, Member, Player
from loopdrive.footage.models import TableEnd
from loopdrive.live.models import Event, publish
from tests.live.listening import Page
from tests.people import Person
from tests.processes import running_server
from tests.rows import make_player_session, make_video

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


@pytest.fixture
def server(transactional_db: None) -> Iterator[str]:
    """A web server on this test's database."""
    with running_server() as address:
        yield address


def listen(server: str, last_id: int | None = None, **headers: str) -> Page:
    """Open a page and wait until nothing is missed any more."""
    page = Page(server, last_id=last_id, **headers)
    assert page.response.status == 200
    hello = page.next_block()
    assert hello is not None
    assert hello.kind == "hello"
    return page


def open_page(server: str, person: Person, last_id: int | None = None) -> Page:
    """Open a page for a person."""
    return listen(server, last_id, Authorization=f"Token {person.token()}")


def test_nobody_hears_nothing(server: str) -> None:
    with Page(server) as page:
        assert page.response.status == 401
        assert page.response.headers["Content-Type"] == "application/json"


def test_a_coach_hears_their_club_and_no_other(
    server: str, coach: Person, club: Club, other_club: Club
) -> None:
    with open_page(server, coach) as page:
        assert page.response.headers["Content-Type"] == "text/event-stream"
        assert page.response.headers["X-Accel-Buffering"] == "no"
        publish("video", club_id=other_club.pk, state="ready")
        publish("video", club_id=club.pk, state="ready")
        heard = page.next_event()
        assert heard is not None
        assert heard.payload == {"state": "ready"}
        assert heard.id == Event.objects.get(club_id=club.pk, kind="video").pk


def test_a_player_hears_of_the_videos_they_are_in(
    server: str, player_login: Person, player: Player, club: Club
) -> None:
    player_session = make_player_session(club)
    other = make_video(player_session)
    own = make_video(player_session, players={TableEnd.LEFT: player})
    with open_page(server, player_login) as page:
        publish("members", club_id=club.pk)
        publish("video", club_id=club.pk, video_id=other.pk, video=str(other.pk))
        publish("video", club_id=club.pk, video_id=own.pk, video=str(own.pk))
        heard = page.next_event()
        assert heard is not None
        assert heard.payload == {"video": str(own.pk)}


def test_a_page_that_comes_back_gets_what_it_missed_once_and_in_order(
    server: str, coach: Person, club: Club
) -> None:
    for number in range(5):
        publish("video", club_id=club.pk, number=number)
    keys = list(Event.objects.values_list("pk", flat=True))
    with open_page(server, coach, last_id=keys[1]) as page:
        publish("video", club_id=club.pk, number=5)
        heard = [page.next_event() for _ in range(4)]
        assert [each.payload["number"] for each in heard if each] == [2, 3, 4, 5]


def test_a_page_that_opens_hears_what_happened_since_it_asked_who_is_signed_in(
    server: str, coach: Person, club: Club
) -> None:
    publish("video", club_id=club.pk, number=0)
    begun = coach.get("/api/account/").data["last_event"]
    publish("video", club_id=club.pk, number=1)
    with Page(server, after=str(begun), Authorization=f"Token {coach.token()}") as page:
        heard = [page.next_event() for _ in range(2)]
    assert [each.payload for each in heard if each] == [{}, {"number": 1}]  # hello comes first


def test_the_stream_ends_when_the_listener_leaves_the_club(server: str, coach: Person) -> None:
    with open_page(server, coach) as page:
        Member.objects.filter(user=coach.user).delete()
        assert page.next_event() is None


def test_the_stream_ends_when_the_listener_signs_out(server: str, coach: Person) -> None:
    cookie = f"sessionid={coach.session.session_key}"
    with listen(server, Cookie=cookie) as page:
        assert coach.post("/api/account/logout/").status_code == 204
        assert page.next_event() is None


def test_a_quiet_stream_is_kept_alive_by_comments(server: str, coach: Person) -> None:
    with open_page(server, coach) as page:
        block = page.next_block()
        assert block is not None
        assert block.comment
