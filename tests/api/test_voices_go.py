"""Voice notes leave nothing behind, whatever they go with."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd, Video
from loopdrive.footage.removal import remove_player_session, remove_video
from loopdrive.insights.record import Gone, record, sweep_recordings
from loopdrive.insights.voice_notes import Recording, VoiceNote
from loopdrive.learning.clear_away import clear_away
from loopdrive.learning.forget import forget
from loopdrive.learning.reach import reach_of
from loopdrive.strokes.models import Stroke
from tests.api.voices import files_of, heard, said, stroke, video
from tests.insights.rows import play
from tests.people import Person
from tests.speaking import spoken

__all__ = ["stroke", "video"]  # the fixtures
Commits = Callable[..., AbstractContextManager[list[Any]]]


def test_a_recording_that_no_note_needs_is_swept(coach: Person, stroke: Stroke) -> None:
    used = said(coach, stroke)
    lost, fresh = (Recording.objects.create(video=stroke.video) for _ in range(2))
    for recording in (lost, fresh):
        default_storage.save(recording.key, spoken())
    Recording.objects.exclude(pk=fresh.pk).update(made_at=timezone.now() - timedelta(hours=2))
    sweep_recordings()
    assert set(Recording.objects.values_list("pk", flat=True)) == {
        fresh.pk,
        VoiceNote.objects.get(pk=used["id"]).recording_id,
    }
    assert len(files_of(stroke.video)) == 2
    assert not default_storage.exists(lost.key)


def test_a_video_that_goes_while_somebody_speaks_keeps_nothing(
    coach: Person, video: Video, django_capture_on_commit_callbacks: Commits
) -> None:
    spoken_of = Video.objects.get(pk=video.pk)
    with django_capture_on_commit_callbacks(execute=True):
        remove_video(video=video)
    with pytest.raises(Gone):
        record(video=spoken_of, author=coach.user, frame=0, text="", file=spoken())
    assert files_of(spoken_of) == []


def test_a_session_that_goes_takes_its_voices_along(
    coach: Person, stroke: Stroke, django_capture_on_commit_callbacks: Commits
) -> None:
    said(coach, stroke)
    assert len(files_of(stroke.video)) == 1
    with django_capture_on_commit_callbacks(execute=True):
        remove_player_session(player_session=stroke.video.player_session)
    assert files_of(stroke.video) == []
    assert not Recording.objects.exists()
    assert not VoiceNote.objects.exists()


def test_forgetting_a_player_takes_what_was_said_of_them(
    coach: Person, player: Player, club: Club, stroke: Stroke
) -> None:
    mei = Player.objects.create(club=club, name="Mei Chen")
    other = play(club, ["F"], {TableEnd.LEFT: mei, TableEnd.RIGHT: mei}).strokes.get()
    note = said(coach, stroke)
    said(coach, other, at_s=0.3, text=f"Unlike {player.name}")
    size_bytes = len(heard(coach, note))
    reach = reach_of(player)
    assert reach.counts["bytes"] == size_bytes
    assert [naming.what for naming in reach.named_in] == ["voice note"]
    forget(player=player, user=None)
    clear_away()
    assert files_of(stroke.video) == []
    assert VoiceNote.objects.get().video == other.video
    assert len(files_of(other.video)) == 1
