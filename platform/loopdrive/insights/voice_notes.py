"""What a coach says of a frame: events that can be moved, reworded, recorded anew and removed."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.core.files.storage import default_storage
from django.db import models
from django.db.models import QuerySet, Sum
from django.utils import timezone

from loopdrive.footage.models import Video
from loopdrive.insights.frame_mark import FrameMark

LONGEST_S = 180  # whoever needs more to say has two things to say
MOST_BYTES = 8_000_000  # three minutes as recorders make them have at most 6 MB
MOST_NOTES = 20  # on the frames of one stroke
TEXT_LENGTH = 500
LOST_AFTER = timedelta(hours=1)  # to store a recording takes seconds


class Recording(models.Model):
    """One file with a voice. Its row is there before its file and until after it.

    So a file that no note needs is always known: it was being stored when its process died, or its
    note was removed or recorded anew.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    video = models.ForeignKey(Video, on_delete=models.CASCADE, related_name="recordings")
    duration_s = models.FloatField(default=0.0)
    size_bytes = models.BigIntegerField(default=0)
    made_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.duration_s:.0f} s on {self.video_id}"

    @property
    def key(self) -> str:
        """Return where its file is: in its video's folder, which goes as a whole."""
        return f"videos/{self.video_id}/voice/{self.pk}.m4a"

    @classmethod
    def lost(cls) -> QuerySet[Recording]:
        """Return those that no note needs, and that nobody is storing any more."""
        return cls.objects.filter(note=None, made_at__lt=timezone.now() - LOST_AFTER)

    def remove(self) -> None:
        """Remove the file and then the row; what dies in between is found by the next sweep."""
        default_storage.delete(self.key)
        self.delete()


class VoiceNote(FrameMark):
    """A voice that belongs to one frame of a video, whatever analyses make of it."""

    video = models.ForeignKey(Video, on_delete=models.CASCADE, related_name="voice_notes")
    key = models.UUIDField(null=True, editable=False)  # its author's: sent twice, it is kept once
    text = models.CharField(max_length=TEXT_LENGTH, blank=True)  # for whoever reads instead
    recording = models.OneToOneField(Recording, on_delete=models.CASCADE, related_name="note")

    class Meta(FrameMark.Meta):
        indexes = [models.Index(fields=["video", "frame"])]
        constraints = [
            models.UniqueConstraint(fields=["video", "author", "key"], name="voice_note_kept_once")
        ]

    def __str__(self) -> str:
        return f"voice on frame {self.frame}"


def count_recordings(video: Video) -> None:
    """Write anew how many bytes the voices on a video take."""
    recordings = Recording.objects.filter(video=video).exclude(note=None)
    size_bytes: int = recordings.aggregate(n=Sum("size_bytes", default=0))["n"]
    Video.objects.filter(pk=video.pk).update(voice_bytes=size_bytes)
