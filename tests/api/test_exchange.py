"""Timelines as files over HTTP: given out in every format, compared, taken in, refused in words."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import AsyncIterator
from typing import Any, cast

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import StreamingHttpResponse

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd, Video
from loopdrive.review.correct import approve
from loopdrive.review.exchange.formats import WRITABLE
from loopdrive.strokes.models import Edit, Stroke
from tests.people import Person
from tests.rows import make_analysis, make_player_session, make_video

STROKES = 6


@pytest.fixture
def video(club: Club, player: Player) -> Video:
    """A video with six predicted strokes, the player at the left end."""
    video = make_video(make_player_session(club), players={TableEnd.LEFT: player})
    make_analysis(video, strokes=STROKES)
    return video


def given_out(person: Person, video: Video, query: str) -> str:
    """Return the file the API streams."""
    answer = cast(StreamingHttpResponse, person.get(f"/api/videos/{video.pk}/timeline/?{query}"))
    assert answer.status_code == 200

    async def whole() -> bytes:
        pieces = cast(AsyncIterator[bytes], answer.streaming_content)
        return b"".join([piece async for piece in pieces])

    return asyncio.run(whole()).decode()


def taken_in(person: Person, video: Video, text: str | bytes, **more: Any) -> Any:
    """Send a file and return the answer."""
    data = text.encode() if isinstance(text, str) else text
    body = {"file": SimpleUploadedFile("mine.csv", data), "form": "csv"} | more
    return person.post(f"/api/videos/{video.pk}/import/", body, format="multipart")


@pytest.mark.django_db(transaction=True)  # a stream is read by threads with connections of theirs
@pytest.mark.parametrize("form", list(WRITABLE))
def test_what_is_given_out_comes_back_as_the_same(coach: Person, video: Video, form: str) -> None:
    text = given_out(coach, video, f"form={form}")
    answer = taken_in(coach, video, text, form=form)
    assert answer.status_code == 200, answer.json()
    told = answer.json()
    assert (told["same"], told["changed"], told["added"], told["missing"]) == (STROKES, 0, 0, 0)
    assert told["edit"] is None


@pytest.mark.django_db(transaction=True)
def test_a_file_is_named_after_its_video(coach: Person, video: Video) -> None:
    answer = coach.get(f"/api/videos/{video.pk}/timeline/?form=elan")
    assert answer["Content-Disposition"] == "attachment; filename*=UTF-8''rally.eaf"


@pytest.mark.django_db(transaction=True)
def test_a_file_is_compared_first_and_taken_in_as_one_edit(coach: Person, video: Video) -> None:
    timeline = json.loads(given_out(coach, video, "form=loopdrive"))
    timeline["strokes"][0]["label"] = "smash"
    del timeline["strokes"][1]
    timeline["strokes"][-1] |= {"start_frame": 200, "contact_frame": 205, "end_frame": 210}
    text = json.dumps(timeline)
    told = taken_in(coach, video, text, form="loopdrive").json()
    assert (told["changed"], told["added"], told["missing"]) == (1, 1, 2)
    assert told["items"][0]["fields_changed"] == ["label"]
    assert not Edit.objects.exists()
    key = uuid.uuid4()
    for _ in range(2):  # sent twice, done once
        told = taken_in(
            coach, video, text, form="loopdrive", apply=str(key), reject_missing="true"
        ).json()
        assert told["edit"] == 1
    edit = Edit.objects.get()
    assert (edit.source, edit.note) == ("import", "Imported from mine.csv")
    states = sorted(Stroke.objects.values_list("state", flat=True))
    assert (
        states == ["added", "corrected", "predicted", "predicted", "predicted"] + ["rejected"] * 2
    )


@pytest.mark.django_db(transaction=True)
def test_what_a_file_sees_as_the_model_did_can_be_confirmed(coach: Person, video: Video) -> None:
    text = given_out(coach, video, "form=csv")
    key = str(uuid.uuid4())
    assert taken_in(coach, video, text, apply=key, confirm_same="true").json()["edit"] == 1
    assert set(Stroke.objects.values_list("state", flat=True)) == {"confirmed"}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", 'Line 1: the column "label" is missing'),
        ("no table", "Line 1"),
        (b"\x00\x01\x02", ""),
        (
            "end,label,start_frame,contact_frame,end_frame\nleft,lob,1,2,3\n",
            'Line 2: the class "lob" is not known',
        ),
        ("end,label,start_frame,contact_frame,end_frame\nleft,smash,1,2,9999\n", "Line 2"),
    ],
)
def test_a_file_that_is_none_is_refused_with_line_and_reason(
    coach: Person, video: Video, text: str | bytes, sentence: str
) -> None:
    answer = taken_in(coach, video, text, apply=str(uuid.uuid4()))
    assert answer.status_code == 400
    assert sentence in answer.json()["detail"]
    assert not Edit.objects.exists()


def test_wrong_answers_about_a_file_are_refused(coach: Person, video: Video) -> None:
    for wrong in ({"ends": "Anna"}, {"ends": '{"Anna": "above"}'}, {"fps": "0"}, {"form": "doc"}):
        assert taken_in(coach, video, "", **wrong).status_code == 400


def test_an_approved_timeline_takes_nothing_in(coach: Person, video: Video) -> None:
    approve(video=video, user=coach.user, confirm_rest=True)
    text = "end,label,start_frame,contact_frame,end_frame\nleft,smash,200,204,210\n"
    answer = taken_in(coach, video, text, apply=str(uuid.uuid4()))
    assert answer.status_code == 409
    assert "Reopen it" in answer.json()["detail"]


def test_a_video_that_was_not_read_has_no_timeline(coach: Person, club: Club) -> None:
    video = Video.objects.create(player_session=make_player_session(club), size_bytes=1)
    assert coach.get(f"/api/videos/{video.pk}/timeline/?form=csv").status_code == 409
