"""What people say of a video: said, reworded, resolved, reopened, taken back."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q, QuerySet

from loopdrive.accounts.models import Role, User, membership
from loopdrive.footage.models import Appearance, Video
from loopdrive.review.events import tell_comments
from loopdrive.review.models import Comment
from loopdrive.strokes.lock import lock_timeline
from loopdrive.strokes.models import Stroke

TEXT_LIMIT = 2000  # characters


class NotSaid(Exception):
    """The comment was not kept: `field` is at fault, and the sentence says why."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class NotYours(Exception):
    """Somebody else has to do this; the sentence says who can."""


def people_on(video: Video) -> QuerySet[User]:
    """Return who may see the video, and so be mentioned on it: coaches, and players in it."""
    seen = Appearance.objects.filter(video=video).values("player")
    coaches = Q(member__role__in=[Role.COACH, Role.ADMIN])
    return User.objects.filter(
        coaches | Q(player__in=seen),
        member__club=video.player_session.club_id,
        is_active=True,
    ).order_by("name", "pk")


def may_change(comment: Comment, user: User) -> bool:
    """Tell whether the user may reword the comment or take it back."""
    member = membership(user)
    return member is not None and (member.is_admin or comment.author_id == user.pk)


def may_resolve(comment: Comment, user: User) -> bool:
    """Tell whether the user may say that it has been dealt with, or has not."""
    member = membership(user)
    is_coach = member is not None and member.can_coach
    is_asked = user.pk in {person.pk for person in comment.mentions.all()}
    return is_coach or is_asked or comment.author_id == user.pk


@transaction.atomic
def comment(
    *,
    video: Video,
    author: User,
    text: str,
    key: uuid.UUID | None = None,
    stroke_id: uuid.UUID | None = None,
    frame: int | None = None,
    mentions: Iterable[int] = (),
) -> Comment:
    """Say something of a stroke, a moment, or with neither of the whole video. Raises NotSaid.

    On a stroke, its contact is kept as the moment, so that the comment stays where it was said.
    What was said with the same key before, and its answer lost on the way, is not said again.
    """
    locked = lock_timeline(video.pk)
    if locked is None:
        raise NotSaid("video", "This video has been deleted.")
    if before := _said_before(locked, author, key):
        return before
    said = Comment(video=locked, key=key, author=author, text=_checked_text(text))
    if stroke_id is not None:
        said.stroke = _stroke_of(locked, stroke_id, frame)
        said.frame = said.stroke.contact_frame
    elif frame is not None:
        said.frame = _checked_frame(locked, frame)
    mentioned = _mentioned(locked, mentions)
    said.save()
    said.mentions.set(mentioned)
    tell_comments(locked)
    return said


@transaction.atomic
def reword(
    *, comment: Comment, user: User, text: str, mentions: Iterable[int] | None = None
) -> Comment:
    """Say it differently; without `mentions` they stay. Raises NotSaid, NotYours."""
    said = _locked(comment)
    _claim(may_change(said, user), "change")
    said.text = _checked_text(text)
    said.save(update_fields=["text"])
    if mentions is not None:
        said.mentions.set(_mentioned(said.video, mentions, known=said.mentions.all()))
    tell_comments(said.video)
    return said


@transaction.atomic
def resolve(*, comment: Comment, user: User) -> Comment:
    """Note that it has been dealt with. Raises NotYours."""
    said = _locked(comment)
    _claim(may_resolve(said, user), "resolve")
    if not said.is_resolved:
        said.resolve(user)
        tell_comments(said.video)
    return said


@transaction.atomic
def reopen(*, comment: Comment, user: User) -> Comment:
    """Note that it has not been dealt with after all. Raises NotYours."""
    said = _locked(comment)
    _claim(may_resolve(said, user), "reopen")
    if said.is_resolved:
        said.reopen()
        tell_comments(said.video)
    return said


@transaction.atomic
def remove(*, comment: Comment, user: User) -> None:
    """Take it back for good. Raises NotYours."""
    said = _locked(comment)
    _claim(may_change(said, user), "remove")
    video = said.video
    said.delete()
    tell_comments(video)


WHO_CAN = {
    "change": "Only its author and the club's admins can change a comment.",
    "remove": "Only its author and the club's admins can remove a comment.",
    "resolve": "Only its author, whom it mentions and coaches can resolve a comment.",
    "reopen": "Only its author, whom it mentions and coaches can reopen a comment.",
}


def _claim(is_theirs: bool, what: str) -> None:
    if not is_theirs:
        raise NotYours(WHO_CAN[what])


def _locked(comment: Comment) -> Comment:
    """Return the comment as it is, which stays so. Raises Comment.DoesNotExist."""
    return Comment.objects.select_for_update().get(pk=comment.pk)


def _said_before(video: Video, author: User, key: uuid.UUID | None) -> Comment | None:
    said = Comment.objects.filter(video=video, key=key).first() if key else None
    if said is not None and said.author_id != author.pk:
        raise NotSaid("key", "Somebody else's comment has this key: make another.")
    return said


def _checked_text(text: str) -> str:
    text = text.strip()
    if not text:
        raise NotSaid("text", "A comment needs some words.")
    if len(text) > TEXT_LIMIT:
        raise NotSaid(
            "text", f"A comment has at most {TEXT_LIMIT:,} characters, this one has {len(text):,}."
        )
    return text


def _stroke_of(video: Video, stroke_id: uuid.UUID, frame: int | None) -> Stroke:
    if frame is not None:
        raise NotSaid("frame", "A comment is on a stroke or at a moment, not both.")
    stroke = Stroke.objects.shown().filter(video=video, pk=stroke_id).first()
    if stroke is None:
        raise NotSaid("stroke", "There is no such stroke on the timeline of this video.")
    return stroke


def _checked_frame(video: Video, frame: int) -> int:
    if not 0 <= frame < video.frames:
        raise NotSaid(
            "frame",
            f"There is no frame {frame}: the video has {video.frames} frames, counted from 0.",
        )
    return frame


def _mentioned(video: Video, mentions: Iterable[int], *, known: Iterable[User] = ()) -> list[User]:
    """Return the people mentioned. `known` were mentioned before and may stay. Raises NotSaid."""
    asked = set(mentions)
    people = {person.pk: person for person in (*people_on(video), *known)} if asked else {}
    if asked - people.keys():
        raise NotSaid("mentions", "Somebody you mention may not see this video.")
    return [people[each] for each in asked]
