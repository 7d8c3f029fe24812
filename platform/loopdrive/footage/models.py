"""Player sessions, the uploads on their way in, and the videos with who stands where in them."""

from __future__ import annotations

import uuid
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils import timezone

from inference import FrameTable
from loopdrive.accounts.models import Club, Player, User, membership
from loopdrive.footage.upload_folder import uploaded_file
from loopdrive.jobs.models import Job


class TableEnd(models.TextChoices):
    """Which side of the table a player stands at, in the picture."""

    LEFT = "left"
    RIGHT = "right"
    NEAR = "near"
    FAR = "far"


class PlayerSessionQuerySet(models.QuerySet["PlayerSession"]):
    """Rules about many player sessions."""

    def visible_to(self, user: User | AnonymousUser) -> PlayerSessionQuerySet:
        """Return the club's sessions for coaches; for players, those they took part in."""
        member = membership(user)
        if member is None:
            return self.none()
        mine = self.filter(club=member.club_id)
        if member.can_coach:
            return mine
        return mine.with_player(player__user=user.pk)

    def with_player(self, **who: object) -> PlayerSessionQuerySet:
        """Return the sessions a player takes part in, or is in a video of.

        Not by EXISTS: one player's rows are few, and asked for once instead of for each session.
        """
        seen = Appearance.objects.filter(**who).values("video__player_session")
        joined = Participant.objects.filter(**who).values("player_session")
        return self.filter(Q(pk__in=seen) | Q(pk__in=joined))


class PlayerSession(models.Model):
    """One outing: a date, a title, the players, its videos."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="player_sessions")
    title = models.CharField(max_length=200)
    played_on = models.DateField(default=timezone.localdate)
    notes = models.TextField(blank=True)
    created_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    objects = PlayerSessionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["club", "-created_at", "-id"])]  # as lists are ordered

    def __str__(self) -> str:
        return self.title


class Participant(models.Model):
    """A player who takes part in a session, and the end they start at, if the coach said so."""

    player_session = models.ForeignKey(
        PlayerSession, on_delete=models.CASCADE, related_name="participants"
    )
    player = models.ForeignKey(Player, on_delete=models.CASCADE, related_name="participations")
    end = models.CharField(max_length=5, choices=TableEnd.choices, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["player_session", "player"], name="one_part_each")
        ]

    def __str__(self) -> str:
        return f"{self.player} at {self.end or 'an unknown end'}"


class UploadQuerySet(models.QuerySet["Upload"]):
    """Rules about many uploads."""

    def visible_to(self, user: User | AnonymousUser) -> UploadQuerySet:
        """Return the user's own uploads into their club, as long as they may coach there."""
        member = membership(user)
        if member is None or not member.can_coach:
            return self.none()
        return self.filter(user=member.user_id, player_session__club=member.club_id)

    def running(self) -> UploadQuerySet:
        """Return the uploads that still wait for bytes."""
        return self.filter(video=None)


class Upload(models.Model):
    """A file on its way in, byte by byte (tus 1.0). Its bytes so far lie in the upload folder.

    `received_bytes` counts what is safely on disk. The row outlives the last byte as a receipt, so
    that a client that missed the answer still finds its video.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    player_session = models.ForeignKey(
        PlayerSession, on_delete=models.CASCADE, related_name="uploads"
    )
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="uploads")
    video = models.OneToOneField(  # made by the last byte
        "Video", on_delete=models.CASCADE, null=True, blank=True, related_name="upload"
    )
    filename = models.CharField(max_length=255)
    size_bytes = models.BigIntegerField()
    received_bytes = models.BigIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(db_index=True)

    objects = UploadQuerySet.as_manager()

    def __str__(self) -> str:
        return self.filename

    @property
    def path(self) -> Path:
        """Return where the bytes lie until the ingest takes them."""
        return uploaded_file(self.pk)

    @property
    def offset(self) -> int:
        """Return the next byte to come: a disk that lost power may hold less than the row says."""
        if self.is_complete:
            return self.size_bytes
        try:
            return min(self.received_bytes, self.path.stat().st_size)
        except FileNotFoundError:
            return 0

    @property
    def is_complete(self) -> bool:
        """Tell whether every byte has arrived."""
        return self.video_id is not None

    @property
    def is_expired(self) -> bool:
        """Tell whether the rest of the bytes took too long to come."""
        return not self.is_complete and self.expires_at <= timezone.now()


class VideoState(models.TextChoices):
    """Where a video stands between the upload and the page."""

    INGESTING = "ingesting"
    READY = "ready"
    FAILED = "failed"


class VideoQuerySet(models.QuerySet["Video"]):
    """Rules about many videos."""

    def visible_to(self, user: User | AnonymousUser) -> VideoQuerySet:
        """Return the club's videos for coaches; for players, those they are in."""
        member = membership(user)
        if member is None:
            return self.none()
        mine = self.filter(player_session__club=member.club_id)
        if member.can_coach:
            return mine
        return mine.with_appearance(player__user=user.pk)

    def with_appearance(self, **what: object) -> VideoQuerySet:
        """Return the videos in which one appearance fits all that is asked for."""
        return self.filter(pk__in=Appearance.objects.filter(**what).values("video"))


class Video(models.Model):
    """One uploaded file, what probing told of it, and the names of the files made from it.

    File names are keys of the default storage; an empty one means there is no such file (yet).
    An empty `playable_key` on a ready video means that browsers play the original itself.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    player_session = models.ForeignKey(
        PlayerSession, on_delete=models.CASCADE, related_name="videos"
    )
    uploaded_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    filename = models.CharField(max_length=255)  # as the uploader called it
    size_bytes = models.BigIntegerField()
    created_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(
        max_length=10, choices=VideoState.choices, default=VideoState.INGESTING
    )
    error = models.TextField(blank=True)  # one sentence for people

    original_key = models.CharField(max_length=300, blank=True)
    playable_key = models.CharField(max_length=300, blank=True)
    poster_key = models.CharField(max_length=300, blank=True)
    strip_key = models.CharField(max_length=300, blank=True)
    stored_bytes = models.BigIntegerField(default=0)  # original and everything made from it
    voice_bytes = models.BigIntegerField(default=0)  # what coaches said of it, in the same folder

    sha256 = models.CharField(max_length=64, blank=True, db_index=True)
    container = models.CharField(max_length=40, blank=True)
    codec = models.CharField(max_length=40, blank=True)
    width = models.PositiveIntegerField(default=0)  # as displayed, after rotation
    height = models.PositiveIntegerField(default=0)
    frames = models.PositiveIntegerField(default=0)
    duration_s = models.FloatField(default=0.0)
    frame_rate = models.FloatField(default=0.0)  # mean, for display only
    has_audio = models.BooleanField(default=False)
    frame_table_sha256 = models.CharField(max_length=64, blank=True)
    strip_tiles = models.PositiveSmallIntegerField(default=0)
    remarks = models.JSONField(default=list)  # sentences: what is odd about the file

    objects = VideoQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["player_session", "created_at"]),
            models.Index(fields=["-created_at", "-id"]),  # as lists are ordered
        ]

    def __str__(self) -> str:
        return self.filename

    @property
    def folder(self) -> str:
        """Return the storage prefix that holds everything of this video."""
        return f"videos/{self.id}"

    @property
    def shown_key(self) -> str:
        """Return the file that is played: the latest copy, else the original."""
        return self.playable_key or self.original_key

    @cached_property
    def frame_table(self) -> FrameTable:
        """Return the presentation time of every displayed frame."""
        return FrameTable.from_bytes(bytes(self.stored_frame_table.data))


class StoredFrameTable(models.Model):
    """A video's frame table in its compact form, apart so that lists never load it."""

    video = models.OneToOneField(Video, on_delete=models.CASCADE, related_name="stored_frame_table")
    data = models.BinaryField()

    def __str__(self) -> str:
        return f"frames of {self.video_id}"


class Appearance(models.Model):
    """A player in a video: at which end, and in which box if the coach drew one."""

    video = models.ForeignKey(Video, on_delete=models.CASCADE, related_name="appearances")
    player = models.ForeignKey(
        Player, on_delete=models.SET_NULL, null=True, blank=True, related_name="appearances"
    )
    end = models.CharField(max_length=5, choices=TableEnd.choices)
    box = models.JSONField(null=True, blank=True)  # {left, top, right, bottom}, shares of 1

    class Meta:
        constraints = [models.UniqueConstraint(fields=["video", "end"], name="one_player_an_end")]

    def __str__(self) -> str:
        return f"{self.player or 'somebody'} at {self.end}"


class Ingest(Job):
    """The job between a video's last uploaded byte and its first played frame."""

    task: ClassVar[str] = "footage.ingest"
    queue: ClassVar[str] = "ingest"

    video = models.OneToOneField(Video, on_delete=models.CASCADE, related_name="ingest")

    def __str__(self) -> str:
        return f"ingest of {self.video_id}"
