"""Old videos analysed again, over HTTP."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd
from loopdrive.renewal.models import Renewal
from loopdrive.renewal.turns import next_turn
from tests import shipped
from tests.people import Person
from tests.rows import make_analysis, make_player_session, make_video

URL = "/api/renewals/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def old(club: Club, player: Player) -> None:
    """Two videos of an older model."""
    for title in ("Monday", "Tuesday"):
        video = make_video(make_player_session(club, title), players={TableEnd.LEFT: player})
        make_analysis(video, strokes=4)


def test_an_admin_begins_follows_and_stops_a_round(admin: Person, old: None) -> None:
    assert admin.get(f"{URL}old-videos/").json() == {"videos": 2, "model_version": shipped.TITLE}
    begun = admin.post(URL)
    assert begun.status_code == 201
    told = begun.json()
    assert (told["state"], told["videos"], told["ended"]) == ("running", 2, 0)
    assert told["requested_by_name"] == admin.user.name
    assert told["now"] is None  # its first turn comes once the request is over
    again = admin.post(URL)
    assert (again.status_code, again.json()["detail"]) == (
        409,
        "Your club's old videos are being analysed again already.",
    )
    one = f"{URL}{told['id']}/"
    assert admin.post(f"{one}pause/").json()["state"] == "paused"
    assert admin.post(f"{one}pause/").status_code == 409
    assert admin.post(f"{one}resume/").json()["state"] == "running"
    assert admin.post(f"{one}stop/").json() | {"ended_at": None} == told | {
        "state": "stopped",
        "ended": 2,
    }
    assert admin.get(one).json()["state"] == "stopped"


def test_a_round_tells_which_video_has_its_turn(admin: Person, old: None) -> None:
    told = admin.post(URL).json()
    renewal = Renewal.objects.get()
    next_turn(renewal.pk)
    assert admin.get(f"{URL}{told['id']}/").json()["now"] == {
        "video": str(renewal.items.all()[0].video_id),
        "filename": "rally.mp4",
        "state": "waiting",
        "progress": 0.0,
    }
    assert admin.post(f"{URL}{told['id']}/stop/").json()["now"] is None


def test_its_videos_tell_what_changed_and_name_the_players(
    admin: Person, old: None, player: Player
) -> None:
    told = admin.post(URL).json()
    counts = {"same": 3, "renamed": 1, "gone": 0, "new": 2, "by_people": 0}
    item = Renewal.objects.get().items.all()[0]
    item.end(changes=[{"end": "left", "player": player.pk} | counts])
    rows = admin.get(f"{URL}{told['id']}/videos/").json()["results"]
    assert [row["state"] for row in rows] == ["done", "waiting"]
    assert rows[0]["changes"] == [
        {"end": "left", "player": player.pk, "name": player.name} | counts
    ]
    assert rows[1]["changes"] == []


def test_more_videos_take_no_more_queries(admin: Person, old: None, club: Club) -> None:
    told = admin.post(URL).json()
    with CaptureQueriesContext(connection) as few:
        admin.get(f"{URL}{told['id']}/videos/?page_size=1")
    with CaptureQueriesContext(connection) as more:
        admin.get(f"{URL}{told['id']}/videos/")
    assert len(more) == len(few)
