"""Who belongs together: recordings that share a match, a named player or a video are one group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from inference.data.recordings import Recording

Tie = tuple[str, str]  # what is shared and its name, e.g. ("player", "Anna")


def by_video(recordings: Iterable[Recording]) -> dict[Path, list[Recording]]:
    """The recordings of each video, in the order they are given."""
    videos: dict[Path, list[Recording]] = defaultdict(list)
    for recording in recordings:
        videos[recording.video].append(recording)
    return videos


def joined(recordings: Sequence[Recording]) -> list[Recording]:
    """The same recordings, in groups that may be split from each other.

    Two matches of one player become one group, named as the alphabetically first of its matches.
    """
    leads_to: dict[Tie, Tie] = {}

    def first_of(tie: Tie) -> Tie:
        while leads_to.setdefault(tie, tie) != tie:
            tie = leads_to[tie]
        return tie

    for recording in recordings:
        match, *others = _ties(recording)
        for other in others:
            one, two = sorted((first_of(match), first_of(other)))
            leads_to[two] = one  # a tie to a match sorts before the others: it names the group
    return [replace(r, group=first_of(("match", r.group))[1]) for r in recordings]


def _ties(recording: Recording) -> list[Tie]:
    ties = [("match", recording.group), ("video", str(recording.video.resolve()))]
    if recording.player:
        ties.append(("player", recording.player))
    if recording.sha256:  # a copy under another name
        ties.append(("sha256", recording.sha256))
    return ties
