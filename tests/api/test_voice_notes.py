"""Voice notes over HTTP: heard by everybody in one form, tied to frames, gone without a trace."""

from __future__ import annotations

import io
import uuid
import wave
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import av
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from loopdrive.accounts.models import Club, Player, Role
from loopdrive.footage.models import TableEnd, Video
from loopdrive.footage.quota import used_bytes
from loopdrive.insights.models import ModelStroke
from loopdrive.insights.record import record, sweep_recordings
from loopdrive.insights.voice_notes import (
    LOST_AFTER,
    MOST_BYTES,
    MOST_NOTES,
    Recording,
    VoiceNote,
)
from loopdrive.live.models import Event
from loopdrive.strokes.models import Stroke
from tests.api.voices import files_of, heard, said, say, stroke, url, video
from tests.inference.filming import even_times_ms, film
from tests.insights.rows import play
from tests.jobs.together import together
from tests.people import Person, make_user
from tests.speaking import spoken

__all__ = ["stroke", "video"]  # the fixtures
Commits = Callable[..., AbstractContextManager[list[Any]]]


def test_a_voice_belongs_to_the_frame_the_clip_shows(
    coach: Person, player_login: Person, video: Video
) -> None:
    first, second, third = video.strokes.all()
    note = said(coach, first, text="The elbow, earlier")
    assert note["frame"] == first.start_frame - 8 + 15  # clips begin a quarter of a second before
    told = player_login.get(url(first)).json()
    assert [each["id"] for each in told] == [note["id"]]
    assert told[0]["at_s"] == pytest.approx(0.5, abs=1 / 30)
    assert (told[0]["author"], told[0]["text"]) == ("Coach", "The elbow, earlier")
    assert player_login.get(url(second)).json()[0]["at_s"] == pytest.approx(0.0, abs=1 / 30)
    assert player_login.get(url(third)).json() == []
    assert Event.objects.get(kind="feedback").video_id == video.pk


@pytest.mark.parametrize("form", ["webm", "ogg", "mp4", "wav"])
def test_whatever_a_browser_records_becomes_what_all_browsers_play(
    coach: Person, stroke: Stroke, form: str
) -> None:
    note = said(coach, stroke, file=spoken(1.5, form))
    assert note["duration_s"] == pytest.approx(1.5, abs=0.05)
    answer = coach.get(note["audio"])
    assert answer.headers["Content-Type"] == "audio/mp4"
    with av.open(io.BytesIO(heard(coach, note)), "r") as container:
        (track,) = container.streams
        assert track.codec_context.name == "aac"
        samples = sum(frame.samples for frame in container.decode(audio=0))
    assert samples / 48_000 == pytest.approx(1.5, abs=0.05)


def test_a_part_of_it_can_be_asked_for(coach: Person, stroke: Stroke) -> None:
    note = said(coach, stroke)
    whole = heard(coach, note)
    part = coach.get(note["audio"], headers={"Range": "bytes=10-19"})
    assert part.status_code == 206
    assert b"".join(part) == whole[10:20]


def a_film() -> SimpleUploadedFile:
    """Return pictures with sound."""
    with TemporaryDirectory() as folder:
        path = film(Path(folder) / "film.mp4", even_times_ms(10), sound=True)
        return SimpleUploadedFile("film.mp4", path.read_bytes())


def silent(seconds: int) -> SimpleUploadedFile:
    """Return a recording in which nobody speaks."""
    file = io.BytesIO()
    with wave.open(file, "wb") as recording:
        recording.setparams((1, 2, 8000, 0, "NONE", ""))
        recording.writeframes(bytes(2 * 8000 * seconds))
    return SimpleUploadedFile("silence.wav", file.getvalue())


WRONG: dict[str, tuple[Callable[[], SimpleUploadedFile], str | None]] = {
    "empty": (lambda: SimpleUploadedFile("a.webm", b""), "This recording is empty."),
    "no_sound_file": (
        lambda: SimpleUploadedFile("a.webm", b"no sound at all" * 99),
        "This file is not a recording that can be played.",
    ),
    "cut_off_in_its_head": (
        lambda: SimpleUploadedFile("a.webm", spoken().read()[:60]),
        None,
    ),
    "a_playlist": (
        lambda: SimpleUploadedFile("a.m3u8", b"#EXTM3U\n#EXTINF:1,\n/etc/passwd\n"),
        "This file is not a recording that can be played.",
    ),
    "a_film": (a_film, "This file has pictures: a voice note is sound alone."),
    "too_long": (
        lambda: silent(183),
        "This recording lasts more than 180 s: say it in two notes.",
    ),
    "too_big": (
        lambda: SimpleUploadedFile("a.webm", bytes(MOST_BYTES + 100_000)),
        "This recording has 8.1 MB; a note has at most 8 MB.",
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_no_voice_is_refused_and_nothing_is_kept(
    coach: Person, stroke: Stroke, what: str
) -> None:
    make, sentence = WRONG[what]
    refused = say(coach, stroke, file=make())
    assert refused.status_code == 400
    assert set(refused.json()["fields"]) == {"file"}
    if sentence:
        assert refused.json()["detail"] == sentence
    assert not Recording.objects.exists()
    assert files_of(stroke.video) == []


@pytest.mark.parametrize("at_s", ["-1", "9", "nan", "inf", "soon"])
def test_a_moment_outside_of_the_film_is_refused(coach: Person, stroke: Stroke, at_s: str) -> None:
    refused = say(coach, stroke, at_s=at_s)
    assert refused.status_code == 400
    assert set(refused.json()["fields"]) == {"at_s"}
    assert not Recording.objects.exists()


def test_a_recording_whose_answer_was_lost_is_kept_once(
    coach: Person, admin: Person, stroke: Stroke
) -> None:
    key = str(uuid.uuid4())
    first = said(coach, stroke, key=key, text="Elbow")
    again = said(coach, stroke, key=key, text="The elbow")
    assert again == first | {"text": "The elbow", "changed_at": again["changed_at"]}
    assert len(files_of(stroke.video)) == 1
    assert said(coach, stroke)["id"] != first["id"]
    others = said(admin, stroke, key=key)  # each makes keys of their own
    assert others["id"] != first["id"]
    refused = say(coach, stroke, key="none")
    assert set(refused.json()["fields"]) == {"key"}


def test_the_last_note_there_is_room_for_can_be_sent_again(coach: Person, stroke: Stroke) -> None:
    about: dict[str, Any] = {"video": stroke.video, "author": coach.user}
    for _ in range(MOST_NOTES - 1):
        recording = Recording.objects.create(video=stroke.video, duration_s=1, size_bytes=0)
        frame = stroke.contact_frame
        VoiceNote.objects.create(recording=recording, frame=frame, **about)
    key = str(uuid.uuid4())
    last = said(coach, stroke, key=key)
    assert said(coach, stroke, key=key)["id"] == last["id"]
    refused = say(coach, stroke)
    assert refused.status_code == 400
    assert f"{MOST_NOTES} notes are enough" in refused.json()["detail"]


@pytest.mark.django_db(transaction=True)
def test_a_recording_sent_twice_at_once_is_kept_once(coach: Person, stroke: Stroke) -> None:
    key = uuid.uuid4()

    def send(number: int) -> int:
        note = record(
            video=stroke.video, author=coach.user, frame=1, text="", file=spoken(), key=key
        )
        return note.pk

    first, second = together(2, send)
    assert first == second
    Recording.objects.filter(note=None).update(made_at=timezone.now() - 2 * LOST_AFTER)
    sweep_recordings()
    assert len(files_of(stroke.video)) == 1


def test_a_note_is_moved_and_reworded(coach: Person, stroke: Stroke) -> None:
    note = said(coach, stroke)
    one = f"{url(stroke)}{note['id']}/"
    changed = coach.patch(one, {"at_s": 0.2, "text": "The wrist"}, format="json").json()
    assert changed["frame"] == note["frame"] - 9
    assert (changed["text"], changed["audio"]) == ("The wrist", note["audio"])
    assert coach.patch(one, {"text": "x" * 501}, format="json").status_code == 400


def test_a_note_recorded_anew_leaves_nothing_of_the_old_one(
    coach: Person, stroke: Stroke, django_capture_on_commit_callbacks: Commits
) -> None:
    note = said(coach, stroke, text="The elbow")
    (old,) = files_of(stroke.video)
    with django_capture_on_commit_callbacks(execute=True):
        answer = coach.patch(
            f"{url(stroke)}{note['id']}/", {"file": spoken(0.5, "mp4")}, format="multipart"
        )
    anew = answer.json()
    assert (anew["text"], anew["frame"]) == ("The elbow", note["frame"])
    assert anew["duration_s"] == pytest.approx(0.5, abs=0.05)
    assert len(files_of(stroke.video)) == 1
    assert old not in files_of(stroke.video)
    assert coach.get(note["audio"]).status_code == 404
    assert coach.get(anew["audio"]).status_code == 200


def test_a_bad_recording_leaves_the_old_one(coach: Person, stroke: Stroke) -> None:
    note = said(coach, stroke)
    refused = coach.patch(
        f"{url(stroke)}{note['id']}/",
        {"file": SimpleUploadedFile("a.webm", b"noise")},
        format="multipart",
    )
    assert refused.status_code == 400
    assert coach.get(note["audio"]).status_code == 200


def test_a_removed_note_leaves_nothing(
    coach: Person, stroke: Stroke, django_capture_on_commit_callbacks: Commits
) -> None:
    before = used_bytes(stroke.video.player_session.club)
    note = said(coach, stroke)
    size_bytes = len(heard(coach, note))
    assert used_bytes(stroke.video.player_session.club) == before + size_bytes
    with django_capture_on_commit_callbacks(execute=True):
        assert coach.delete(f"{url(stroke)}{note['id']}/").status_code == 204
    assert not Recording.objects.exists()
    assert files_of(stroke.video) == []
    assert used_bytes(stroke.video.player_session.club) == before


def test_only_its_author_and_admins_change_a_note(
    coach: Person, admin: Person, club: Club, stroke: Stroke
) -> None:
    other = Person(make_user(club, Role.COACH, "other@topspin.example"))
    one = f"{url(stroke)}{said(coach, stroke)['id']}/"
    assert other.patch(one, {"text": "No"}, format="json").status_code == 403
    assert other.delete(one).status_code == 403
    can = [p.get(url(stroke)).json()[0]["can_change"] for p in (other, coach, admin)]
    assert can == [False, True, True]
    assert admin.patch(one, {"text": "Yes"}, format="json").status_code == 200
    assert admin.delete(one).status_code == 204


def test_who_is_held_a_stroke_up_hears_it_and_nobody_else(
    coach: Person, player_login: Person, player: Player, club: Club
) -> None:
    mei = Player.objects.create(club=club, name="Mei Chen")
    model = play(club, ["F"], {TableEnd.LEFT: mei}).strokes.get()
    note = said(coach, model, at_s=0.3)
    assert player_login.get(url(model)).status_code == 404
    assert player_login.get(note["audio"]).status_code == 404
    ModelStroke.objects.create(player=player, stroke=model)
    assert player_login.get(note["audio"]).status_code == 200


def test_a_club_without_room_is_told_so(coach: Person, club: Club, stroke: Stroke) -> None:
    Club.objects.filter(pk=club.pk).update(quota_bytes=1)
    refused = say(coach, stroke)
    assert refused.status_code == 400
    assert refused.json()["detail"].startswith("Your club has 1 bytes left")
    assert files_of(stroke.video) == []
