"""Making, changing and removing voice notes, and clearing away recordings that none needs."""

from __future__ import annotations

import tempfile
import threading
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

import inference
from loopdrive.accounts.models import Club, User
from loopdrive.footage.files import store_file
from loopdrive.footage.models import Video
from loopdrive.footage.quota import quota_bytes, used_bytes
from loopdrive.footage.refusals import QuotaFull, readable_size
from loopdrive.insights.events import tell_feedback
from loopdrive.insights.voice_notes import (
    LONGEST_S,
    Recording,
    VoiceNote,
    count_recordings,
)

# Encoding takes a whole core: whoever sends a note must leave the web process able to answer.
_encoders = threading.BoundedSemaphore(2)


class Gone(Exception):
    """The video, or the note, was deleted meanwhile."""


def record(
    *,
    video: Video,
    author: User,
    frame: int,
    text: str,
    file: UploadedFile[bytes],
    key: uuid.UUID | None = None,
) -> VoiceNote:
    """Make a note of a recorded file.

    What its author sent with the same key before, and whose answer was lost on the way, is not
    made again: it is only reworded. Raises UnreadableVoice, QuotaFull, Gone; then nothing is kept.
    """
    if before := kept_before(video, author, key):
        return change_note(note=before, text=text)
    with _kept(video, file) as recording:
        if before := kept_before(video, author, key):  # sent twice at once: this one is swept
            return before
        return VoiceNote.objects.create(
            video=video, frame=frame, text=text, recording=recording, author=author, key=key
        )


def kept_before(video: Video, author: User, key: uuid.UUID | None) -> VoiceNote | None:
    """Return what this author sent with this key before, or None."""
    if key is None:
        return None
    kept = VoiceNote.objects.select_related("video")
    return kept.filter(video=video, author=author, key=key).first()


def record_anew(*, note: VoiceNote, file: UploadedFile[bytes], **values: object) -> VoiceNote:
    """Give a note another recording, and other values. Raises as `record` does."""
    with _kept(note.video, file) as recording:
        changed = _locked(note)
        before, changed.recording = changed.recording, recording
        _write(changed, values)
        transaction.on_commit(before.remove, robust=True)
        return changed


def change_note(*, note: VoiceNote, **values: object) -> VoiceNote:
    """Move a note to another frame, or give it other words. Raises Gone."""
    with _changing(note.video):
        changed = _locked(note)
        _write(changed, values)
        return changed


def remove_note(*, note: VoiceNote) -> None:
    """Take a note back, and its recording once that is certain. Raises Gone."""
    with _changing(note.video):
        removed = _locked(note)
        recording = removed.recording
        removed.delete()
        transaction.on_commit(recording.remove, robust=True)


def sweep_recordings() -> None:
    """Remove the recordings that no note needs."""
    for recording in Recording.lost():
        recording.remove()


@contextmanager
def _kept(video: Video, file: UploadedFile[bytes]) -> Iterator[Recording]:
    """Keep a voice as the one form that all browsers play; its row comes before its file.

    Nothing of it stays where the block fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        sent, voice = Path(folder) / "sent", Path(folder) / "voice.m4a"
        with sent.open("wb") as copy:
            copy.writelines(file.chunks())
        with _encoders:
            duration_s = inference.write_voice(sent, voice, LONGEST_S)
        size_bytes = voice.stat().st_size
        _refuse_without_room(video.player_session.club, size_bytes)
        with transaction.atomic():
            _hold(video)
            recording = Recording.objects.create(
                video=video, duration_s=duration_s, size_bytes=size_bytes
            )
        try:
            store_file(voice, recording.key)
            with _changing(video):
                yield recording
        except BaseException:
            recording.remove()
            raise


@contextmanager
def _changing(video: Video) -> Iterator[None]:
    """Hold a video while its notes change, then count and tell. Raises Gone."""
    with transaction.atomic():
        _hold(video)
        yield
        count_recordings(video)
        tell_feedback(video)


def _hold(video: Video) -> None:
    """Let nobody delete the video or change its notes meanwhile. Raises Gone."""
    if not Video.objects.select_for_update().filter(pk=video.pk):
        raise Gone("This video has been deleted meanwhile.")


def _locked(note: VoiceNote) -> VoiceNote:
    """Return the note as it is now. Raises Gone."""
    found = VoiceNote.objects.select_related("recording", "author").filter(pk=note.pk).first()
    if found is None:
        raise Gone("This note has been removed meanwhile.")
    return found


def _write(note: VoiceNote, values: Mapping[str, object]) -> None:
    for name, value in values.items():
        setattr(note, name, value)
    note.save()


def _refuse_without_room(club: Club, size_bytes: int) -> None:
    left = quota_bytes(club) - used_bytes(club)
    if size_bytes > left:
        raise QuotaFull(
            f"Your club has {readable_size(max(0, left))} left, which is too little for this note: "
            "delete videos you no longer need."
        )
