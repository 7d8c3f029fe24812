"""Videos by the API: lists, seats, frame tables, removal, and who may do what."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import Appearance, PlayerSession, TableEnd, Video, VideoState
from loopdrive.live.models import Event
from loopdrive.strokes.models import Stroke
from tests.people import Person
from tests.rows import make_analysis, make_player_session, make_video

# login, user, member, videos, ingests, analyses, sessions, appearances
LIST_QUERIES = 9


@pytest.fixture
def video(player_session: PlayerSession, player: Player) -> Video:
    return make_video(player_session, players={TableEnd.LEFT: player})


def address(video: Video) -> str:
    return f"/api/videos/{video.pk}/"


def ids(answer: Any) -> set[str]:
    return {row["id"] for row in answer.json()["results"]}


def test_a_video_tells_all_its_page_needs(coach: Person, video: Video, player: Player) -> None:
    make_analysis(video, strokes=3)
    shown = coach.get(address(video)).json()
    assert shown["state"] == "ready"
    assert shown["player_session_title"] == "Tuesday multiball"
    assert shown["appearances"] == [
        {"player": player.pk, "name": "Mina Ito", "end": "left", "box": None}
    ]
    assert shown["media"]["video"] == f"/api/videos/{video.pk}/media/?file=original"
    assert shown["media"]["frame"] == f"/api/videos/{video.pk}/frames/{{index}}/image/"
    assert (shown["analysis"]["state"], shown["analysis"]["stroke_count"]) == ("done", 3)


def test_the_frame_table_is_run_length_coded(coach: Person, video: Video) -> None:
    shown = coach.get(f"{address(video)}frames/").json()
    assert shown == {
        "frames": 300,
        "duration_s": 10.0,
        "frame_table_sha256": video.frame_table_sha256,
        "time_base": [1, 90000],
        "runs": [[300, 3000]],
    }


def test_a_video_that_is_not_ready_has_no_frame_table_yet(coach: Person, video: Video) -> None:
    Video.objects.update(state=VideoState.INGESTING)
    answer = coach.get(f"{address(video)}frames/")
    assert answer.status_code == 409
    assert answer.json()["detail"] == "The frame table is known once the video is ready."


@pytest.mark.parametrize("rows", [3, 30])
def test_a_list_costs_the_same_queries_however_long(
    rows: int,
    coach: Person,
    player_session: PlayerSession,
    player: Player,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(rows):
        make_analysis(make_video(player_session, players={TableEnd.LEFT: player}), strokes=1)
    with django_assert_num_queries(LIST_QUERIES):
        answer = coach.get("/api/videos/")
    assert len(answer.json()["results"]) == rows


def test_videos_are_found_by_state_player_and_end(
    coach: Person, player_session: PlayerSession, player: Player, club: Club
) -> None:
    rival = Player.objects.create(club=club, name="Ole")
    both = make_video(player_session, players={TableEnd.LEFT: player, TableEnd.RIGHT: rival})
    swapped = make_video(player_session, players={TableEnd.RIGHT: player, TableEnd.LEFT: rival})
    failed = make_video(player_session)
    Video.objects.filter(pk=failed.pk).update(state=VideoState.FAILED)

    def found(**asked: str | int) -> set[str]:
        return ids(coach.get("/api/videos/", asked))

    assert found(state="failed") == {str(failed.pk)}
    assert found(player=player.pk) == {str(both.pk), str(swapped.pk)}
    assert found(player=player.pk, end="left") == {str(both.pk)}
    assert found(end="left") == {str(both.pk), str(swapped.pk)}
    assert found(end="near") == set()
    assert found(player_session=str(player_session.pk)) == {
        str(v.pk) for v in (both, swapped, failed)
    }
    assert coach.get("/api/videos/", {"end": "top"}).status_code == 400


def test_videos_are_found_by_name_and_session(coach: Person, club: Club) -> None:
    one = make_video(make_player_session(club, "Morning drill"), filename="backhand.mp4")
    make_video(make_player_session(club, "Evening match"), filename="final.mp4")
    assert ids(coach.get("/api/videos/", {"search": "BACKH"})) == {str(one.pk)}
    assert ids(coach.get("/api/videos/", {"search": "morning"})) == {str(one.pk)}
    assert ids(coach.get("/api/videos/", {"search": "morning final"})) == set()


def test_a_coach_seats_the_players_and_their_strokes_get_names(
    coach: Person, video: Video, player: Player, club: Club
) -> None:
    make_analysis(video, strokes=4)
    rival = Player.objects.create(club=club, name="Ole")
    seats = [
        {"player": rival.pk, "end": "left"},
        {"player": None, "end": "right", "box": {"left": 0, "top": 0, "right": 0.5, "bottom": 1}},
    ]
    answer = coach.patch(address(video), {"appearances": seats}, format="json")
    assert answer.status_code == 200
    assert [seat["name"] for seat in answer.json()["appearances"]] == ["Ole", ""]
    left, right = (Stroke.objects.filter(end=end) for end in ("left", "right"))
    assert {stroke.player for stroke in left} == {rival}
    assert {stroke.player for stroke in right} == {None}


@pytest.mark.parametrize(
    "seats",
    [
        [{"player": None, "end": "left"}, {"player": None, "end": "left"}],
        [{"player": None, "end": "top"}],
        [{"player": 999_999, "end": "left"}],
        [
            {
                "player": None,
                "end": "left",
                "box": {"left": 0.5, "right": 0.5, "top": 0, "bottom": 1},
            }
        ],
        [
            {
                "player": None,
                "end": "left",
                "box": {"left": "nan", "right": 1, "top": 0, "bottom": 1},
            }
        ],
        [{"player": None, "end": "left", "box": [0, 0, 1, 1]}],
    ],
)
def test_seats_that_cannot_be_are_refused_and_change_nothing(
    coach: Person, video: Video, player: Player, seats: list[dict[str, Any]]
) -> None:
    answer = coach.patch(address(video), {"appearances": seats}, format="json")
    assert answer.status_code == 400
    assert answer.json()["detail"]
    assert Appearance.objects.get().player == player


def test_another_clubs_player_cannot_be_seated(
    coach: Person, video: Video, other_club: Club
) -> None:
    foreign = Player.objects.create(club=other_club, name="Spy")
    seats = [{"player": foreign.pk, "end": "left"}]
    assert coach.patch(address(video), {"appearances": seats}, format="json").status_code == 400


def test_only_name_and_seats_can_be_changed(coach: Person, video: Video) -> None:
    answer = coach.patch(
        address(video), {"filename": "final.mp4", "state": "failed", "frames": 1}, format="json"
    )
    assert answer.status_code == 200
    video.refresh_from_db()
    assert (video.filename, video.state, video.frames) == ("final.mp4", VideoState.READY, 300)


@pytest.mark.django_db(transaction=True)
def test_a_deleted_video_goes_with_its_files_and_pages_are_told(
    coach: Person, video: Video
) -> None:
    make_analysis(video, strokes=2)
    stored = settings.MEDIA_ROOT / video.folder / "original"
    stored.parent.mkdir(parents=True)
    stored.touch()
    assert coach.delete(address(video)).status_code == 204
    assert coach.get(address(video)).status_code == 404
    assert not stored.parent.exists()
    assert not Stroke.objects.exists()
    assert Event.objects.get(kind="video").payload["state"] == "deleted"


def test_each_person_sees_and_does_what_they_may(
    coach: Person,
    admin: Person,
    player_login: Person,
    stranger: Person,
    nobody: APIClient,
    video: Video,
    player_session: PlayerSession,
) -> None:
    unseen = make_video(player_session)

    def statuses(person: APIClient, at: Video) -> list[int]:
        return [
            person.get(address(at)).status_code,
            person.get(f"{address(at)}frames/").status_code,
            person.patch(address(at), {"filename": "a"}, format="json").status_code,
        ]

    assert statuses(coach, video) == statuses(admin, video) == [200, 200, 200]
    assert statuses(player_login, video) == [200, 200, 403]
    assert statuses(player_login, unseen) == [404, 404, 403]
    assert statuses(stranger, video) == [404, 404, 404]
    assert statuses(nobody, video) == [401, 401, 401]
    assert player_login.delete(address(video)).status_code == 403
    assert stranger.delete(address(video)).status_code == 404
    assert nobody.delete(address(video)).status_code == 401
    assert ids(player_login.get("/api/videos/")) == {str(video.pk)}
    assert ids(stranger.get("/api/videos/")) == set()
    assert nobody.get("/api/videos/").status_code == 401


def test_nonsense_instead_of_an_id_is_not_found(coach: Person) -> None:
    assert coach.get("/api/videos/17/").status_code == 404
    assert coach.get("/api/videos/17/frames/").status_code == 404
