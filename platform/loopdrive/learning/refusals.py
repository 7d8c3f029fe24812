"""Why nothing can be frozen now, each in one sentence for the admin."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from loopdrive.accounts.models import Player
from loopdrive.footage.files import is_stored
from loopdrive.footage.models import StoredFrameTable, Video
from loopdrive.learning.split import Split
from loopdrive.learning.tally import Tally

SHOWN = 3  # names in a sentence


class CannotFreeze(Exception):
    """There is nothing a model could learn from safely; the sentence says why."""


def refuse_nothing_approved(videos: Sequence[Video]) -> None:
    """Refuse when nobody stands for anything yet. Raises CannotFreeze."""
    if not videos:
        raise CannotFreeze("No video is approved yet: approve what coaches have reviewed first.")


def refuse_unusable(videos: Sequence[Video]) -> None:
    """Refuse videos that are unread, gone, or there twice, which would count double.

    Raises CannotFreeze.
    """
    tables = StoredFrameTable.objects.filter(video__in=videos)
    read = set(tables.values_list("video", flat=True))
    if unread := [video for video in videos if video.pk not in read or not video.sha256]:
        raise CannotFreeze(
            f"{_named(unread)} cannot be frozen without a frame table: delete and upload again, or "
            "reopen what was approved."
        )
    if gone := [video for video in videos if not is_stored(video.original_key)]:
        raise CannotFreeze(
            f"The stored file of {_named(gone)} is gone: restore it from your backup, or delete "
            "the video."
        )
    seen: dict[str, Video] = {}
    for video in videos:
        twin = seen.setdefault(video.sha256, video)
        if twin is not video:
            raise CannotFreeze(f"{_named([twin, video])} are the same film: reopen one of them.")


def refuse_nobody_left(split: Split) -> None:
    """Refuse when the test part, or whoever shares somebody with it, is all there is."""
    if split.train:
        return
    ties = frozenset[tuple[str, str]]().union(*split.aside.values())
    names = Player.objects.filter(pk__in=[int(key) for kind, key in ties if kind == "player"])
    who = _listed([player.name for player in names]) or "a film"
    raise CannotFreeze(
        f"Nothing is left to learn from: the approved videos share {who} with the test part."
        if split.aside
        else "Nothing is left to learn from: every approved video is locked in the test part."
    )


def refuse_unlearnable(tally: Tally) -> None:
    """Refuse strokes that no model can learn to tell apart. Raises CannotFreeze."""
    train = tally.train
    if not train.strokes:
        raise CannotFreeze("The approved videos that may teach have no stroke in them.")
    if len(train.by_label) == 1:
        raise CannotFreeze(
            f"Every approved stroke that may teach is a {next(iter(train.by_label))}: a model "
            "needs at least two classes."
        )
    if len(train.groups) == 1:
        raise CannotFreeze(_one_group(train.people))


def _one_group(people: Collection[str]) -> str:
    if len(people) > 1:
        return (
            "Everybody who may teach has played with each other: a model needs at least two "
            "players, or groups of players, that have nothing in common."
        )
    one = "one player" if people else "one match in which nobody is named"
    return f"Every approved stroke that may teach is of {one}: a model needs at least two."


def _named(videos: Sequence[Video]) -> str:
    return _listed([f"{video.filename} ({video.player_session.title})" for video in videos])


def _listed(names: Sequence[str]) -> str:
    rest = len(names) - SHOWN
    shown = [*names[:SHOWN], *([f"{rest} more"] if rest > 0 else [])]
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
