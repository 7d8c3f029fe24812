"""Beginning, pausing and ending a round, by an admin."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.utils import timezone

from loopdrive.accounts.models import Club, User
from loopdrive.engine.champion import champion
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import Video, VideoState
from loopdrive.jobs.models import State
from loopdrive.renewal.events import tell_renewal
from loopdrive.renewal.models import Renewal, RenewalState, RenewedVideo
from loopdrive.renewal.turns import next_turn
from loopdrive.review.models import ReviewState
from loopdrive.strokes.cancel_analysis import cancel_analysis
from loopdrive.strokes.models import Analysis

STOPPED = "It was stopped."


class NotPossibleNow(Exception):
    """It cannot be done at this moment; the sentence says why."""


def old_videos(club: Club, model: ModelVersion) -> QuerySet[Video]:
    """Return the videos another model has analysed; those nobody has begun with come first.

    Approved ones stay as they are: somebody stands for them.
    """
    shown = Analysis.objects.filter(is_current=True, state=State.DONE)
    begun = Case(
        When(review__state__in=(ReviewState.IN_REVIEW, ReviewState.REOPENED), then=Value(1)),
        default=Value(0),
        output_field=IntegerField(),
    )
    return (
        Video.objects.filter(player_session__club=club, state=VideoState.READY)
        .filter(pk__in=shown.exclude(model_version=model).values("video"))
        .exclude(review__state=ReviewState.APPROVED)
        .order_by(begun, "-created_at", "pk")
    )


@transaction.atomic
def begin(*, club: Club, user: User | None) -> Renewal:
    """Let the champion look at all old videos, one after the other. Raises NotPossibleNow."""
    club.lock_learning()
    if club.renewals.active().exists():
        raise NotPossibleNow("Your club's old videos are being analysed again already.")
    model = champion(club)
    videos = list(old_videos(club, model))
    if not videos:
        raise NotPossibleNow(
            f"Nothing is left to do: {model} has analysed every video that is not approved."
        )
    renewal = Renewal.objects.create(club=club, model_version=model, requested_by=user)
    RenewedVideo.objects.bulk_create(RenewedVideo(renewal=renewal, video=video) for video in videos)
    tell_renewal(renewal)
    transaction.on_commit(lambda: next_turn(renewal.pk), robust=True)
    return renewal


def pause(*, renewal: Renewal) -> None:
    """Let the present video end and begin no other. Raises NotPossibleNow."""
    _move(renewal, RenewalState.RUNNING, RenewalState.PAUSED, "It is not running.")


def resume(*, renewal: Renewal) -> None:
    """Go on. Raises NotPossibleNow."""
    _move(renewal, RenewalState.PAUSED, RenewalState.RUNNING, "It is not paused.")
    next_turn(renewal.pk)


@transaction.atomic
def stop(*, renewal: Renewal) -> None:
    """End it; the video that is analysed now keeps what it had. Raises NotPossibleNow."""
    held = Renewal.objects.select_for_update().get(pk=renewal.pk)
    if not held.is_active:
        raise NotPossibleNow("It is over already.")
    for item in held.items.filter(ended_at=None, after__isnull=False).select_related("after"):
        if item.after is not None:
            cancel_analysis(analysis=item.after)
    held.items.filter(ended_at=None).update(why=STOPPED, ended_at=timezone.now())
    held.end(RenewalState.STOPPED)
    renewal.refresh_from_db()
    tell_renewal(renewal)


@transaction.atomic
def _move(renewal: Renewal, before: RenewalState, after: RenewalState, refusal: str) -> None:
    if not Renewal.objects.filter(pk=renewal.pk, state=before).update(state=after):
        raise NotPossibleNow(refusal)
    renewal.refresh_from_db()
    tell_renewal(renewal)
