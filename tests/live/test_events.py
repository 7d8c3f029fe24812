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


def listen(server: str, person: Person, last_id: int | None = None) -> Page:
    """Open a page for a person, and wait until the stream has begun."""
    page = Page(server, last_id=last_id, Authorization=f"Token {person.token()}")
    assert page.response.status == 200
    page.next_block()  # the retry line, sent before listening begins
    return page


def open_page(server: str, person: Person, club: Club) -> Page:
    """Open a page and wait until it surely hears, by replaying a first event."""
    publish("hello", club_id=club.pk)
    first = Event.objects.filter(club_id=club.pk).latest("pk")
    page = listen(server, person, last_id=first.pk - 1)
    heard = page.next_event()
    assert heard is not None
    assert heard.kind == "hello"
    return page


def test_nobody_hears_nothing(server: str) -> None:
    with Page(server) as page:
        assert page.response.status == 401
        assert page.response.headers["Content-Type"] == "application/json"


def test_a_coach_hears_their_club_and_no_other(
    server: str, coach: Person, club: Club, other_club: Club
) -> None:
    with open_page(server, coach, club) as page:
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
    publish("video", club_id=club.pk, video_id=own.pk, state="ready")
    before = Event.objects.latest("pk").pk - 1
    with listen(server, player_login, last_id=before) as page:
        page.next_event()
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
    with listen(server, coach, last_id=keys[1]) as page:
        publish("video", club_id=club.pk, number=5)
        heard = [page.next_event() for _ in range(4)]
        assert [each.payload["number"] for each in heard if each] == [2, 3, 4, 5]


def test_the_stream_ends_when_the_listener_leaves_the_club(
    server: str, coach: Person, club: Club
) -> None:
    with open_page(server, coach, club) as page:
        Member.objects.filter(user=coach.user).delete()
        assert page.next_event() is None


def test_the_stream_ends_when_the_listener_signs_out(
    server: str, coach: Person, club: Club
) -> None:
    cookie = f"sessionid={coach.session.session_key}"
    publish("hello", club_id=club.pk)
    first = Event.objects.latest("pk").pk
    with Page(server, last_id=first - 1, Cookie=cookie) as page:
        assert page.next_event() is not None
        assert coach.post("/api/account/logout/").status_code == 204
        assert page.next_event() is None


def test_a_quiet_stream_is_kept_alive_by_comments(server: str, coach: Person, club: Club) -> None:
    with open_page(server, coach, club) as page:
        block = page.next_block()
        assert block is not None
        assert block.comment
