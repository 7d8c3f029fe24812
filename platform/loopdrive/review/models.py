"""How far the review of a video is, and what people say to each other about it."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils import timezone

from loopdrive.accounts.models import User, membership
from loopdrive.footage.models import Video
from loopdrive.strokes.models import Stroke


class ReviewState(models.TextChoices):
    """How far people are with a video."""

    TO_REVIEW = "to_review"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    REOPENED = "reopened"


class Review(models.Model):
    """The review of one video; there is none before somebody has begun.

    Only the strokes of an approved video may teach a model.
    """

    video = models.OneToOneField(
        Video, on_delete=models.CASCADE, primary_key=True, related_name="review"
    )
    state = models.CharField(
        max_length=9, choices=ReviewState.choices, default=ReviewState.TO_REVIEW
    )
    approved_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"review of {self.video_id}: {self.state}"

    @property
    def is_approved(self) -> bool:
        """Tell whether somebody stands for this timeline."""
        return self.state == ReviewState.APPROVED

    def begin(self) -> None:
        """Note that somebody works on it."""
        if self.state == ReviewState.TO_REVIEW:
            self.state = ReviewState.IN_REVIEW
            self.save(update_fields=["state"])

    def approve(self, user: User) -> None:
        """Note who stands for it."""
        self.state, self.approved_by, self.approved_at = ReviewState.APPROVED, user, timezone.now()
        self.save()

    def reopen(self) -> None:
        """Take the approval back; who gave it stays known."""
        self.state = ReviewState.REOPENED
        self.save(update_fields=["state"])


class CommentQuerySet(models.QuerySet["Comment"]):
    """Rules about many comments."""

    def visible_to(self, user: User | AnonymousUser) -> CommentQuerySet:
        """Return the comments on what the user may see."""
        return self.filter(video__in=Video.objects.visible_to(user).values("pk"))

    def changeable_by(self, user: User | AnonymousUser) -> CommentQuerySet:
        """Return what the user wrote, and for admins what anybody wrote."""
        member = membership(user)
        if member is None:
            return self.none()
        seen = self.visible_to(user)
        return seen if member.is_admin else seen.filter(author=member.user_id)


class Comment(models.Model):
    """A remark on a video, at a moment of it or on one stroke."""

    video = models.ForeignKey(Video, on_delete=models.CASCADE, related_name="comments")
    key = models.UUIDField(null=True, editable=False)  # its writer's: sent twice, it is said once
    stroke = models.ForeignKey(  # an analysis may take it back; then the moment is left
        Stroke, on_delete=models.SET_NULL, null=True, blank=True, related_name="comments"
    )
    frame = models.PositiveIntegerField(null=True, blank=True)
    author = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    text = models.TextField(max_length=2000)
    mentions = models.ManyToManyField(User, related_name="mentions", blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    resolved_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    resolved_at = models.DateTimeField(null=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["video", "-created_at"])]
        constraints = [
            models.UniqueConstraint(fields=["video", "key"], name="comment_said_once"),
            models.CheckConstraint(
                condition=Q(resolved_by__isnull=True) | Q(resolved_at__isnull=False),
                name="resolved_at_some_time",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:40]

    @property
    def is_resolved(self) -> bool:
        """Tell whether somebody has dealt with it."""
        return self.resolved_at is not None

    def resolve(self, user: User) -> None:
        """Note that it has been dealt with; the first to say so stays on record."""
        if not self.is_resolved:
            self.resolved_by, self.resolved_at = user, timezone.now()
            self.save(update_fields=["resolved_by", "resolved_at"])

    def reopen(self) -> None:
        """Note that it has not been dealt with after all."""
        self.resolved_by, self.resolved_at = None, None
        self.save(update_fields=["resolved_by", "resolved_at"])
