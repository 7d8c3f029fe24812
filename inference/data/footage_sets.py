"""Which tracks a run learns from and which are held out; nobody is on both sides."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from inference.data.filmed_tracks import labelled, partner
from inference.data.groups import by_video, joined
from inference.data.kept_crops import crops_of, refuse_missing, video_sha256
from inference.data.manifest import crops_beside, read_manifest
from inference.data.recordings import Recording
from inference.data.shared_footage import clip_recordings, rally_recordings, shared_folder
from inference.data.taught_joints import kept
from inference.data.tracks import Track, cached
from inference.errors import InferenceError
from inference.synthetic.tracks import drawn_tracks
from inference.training.run_config import DataConfig

CACHE = Path("var") / "tracks"
DRAWN_VERSION = 3  # of how players are drawn and what is told of them: raise it when that changes


class Leakage(InferenceError):
    """A match or a player stands on both sides of a split."""


class TooFewGroups(InferenceError):
    """There are not as many matches as folds, so a fold would hold nothing out."""


class NoSuchFold(InferenceError):
    """A fold beyond the last one, or before the first."""


def tracks_of(data: DataConfig, folder: Path, cache: Path = CACHE) -> list[Track]:
    """All tracks of a run; `folder` is where its manifest's path starts."""
    recordings: list[Recording] = []
    crops: tuple[Path, ...] = ()
    if data.shared_videos:
        recordings += rally_recordings(shared_folder())
    if data.shared_clips:
        recordings += clip_recordings(shared_folder())
    if data.manifest:
        recordings += read_manifest(folder / data.manifest)
        crops = (crops_beside(folder / data.manifest),)
    if data.partners:
        recordings += [partner(recording) for recording in recordings if recording.is_clip]
    tracks = tracks_from(recordings, cache, crops, are_joints_taught=data.taught_joints)
    return tracks + _drawn(range(data.first_scene, data.first_scene + data.drawn_scenes), cache)


def _drawn(scenes: range, cache: Path) -> list[Track]:
    """The tracks of scenes by their seeds, in order.

    Of several processes (torchrun numbers them) each begins elsewhere and reads what others drew.
    """
    rank, count = int(os.environ.get("RANK", "0")), int(os.environ.get("WORLD_SIZE", "1"))
    first = len(scenes) * rank // count
    by_seed: dict[int, list[Track]] = {}
    for seed in (*scenes[first:], *scenes[:first]):
        key: dict[str, object] = {"drawn": seed, "told": DRAWN_VERSION}
        by_seed[seed] = cached(cache, key, partial(drawn_tracks, seed))
    return [track for seed in scenes for track in by_seed[seed]]


def tracks_from(
    recordings: Sequence[Recording],
    cache: Path = CACHE,
    crops: Sequence[Path] = (),
    *,
    are_joints_taught: bool = False,
) -> list[Track]:
    """The tracks of labelled footage: cut out once, labels laid on anew each time.

    Crops are kept in `cache`; those that lie in the folders `crops` need no video. With joints that
    are taught, tracks have them; BadManifest where nobody has told them.
    """
    tracks: list[Track] = []
    videos = by_video(joined(recordings))
    for same in videos.values():
        refuse_missing(same, cache, *crops)
    stems = Counter(video.stem for video in videos)
    for video, same in videos.items():
        joints = kept(video, video_sha256(same), *crops) if are_joints_taught else None
        made = labelled(same, crops_of(same, cache, *crops), joints)
        if stems[video.stem] > 1:  # forehand/1.mp4 and backhand/1.mp4
            where = Path(os.path.relpath(video.parent, os.path.commonpath(videos))).as_posix()
            made = [replace(track, name=f"{where}/{track.name}") for track in made]
        tracks += made
    return tracks


def split(tracks: list[Track], fold: int, folds: int) -> tuple[list[Track], list[Track]]:
    """Tracks to learn from and real tracks held out in fold `fold` of `folds` (0-based).

    Whole groups (matches, people, videos) are dealt to folds, the largest first, those that have
    clips apart from those that have videos only. Raises TooFewGroups when a fold would get none.
    """
    refuse_absent(fold, folds)
    real = [track for track in tracks if not track.is_drawn]
    with_clips = {track.group for track in real if track.is_clip}
    held: set[str] = set()
    groups = 0
    for has_clips in (True, False):
        sizes: dict[str, int] = defaultdict(int)
        for track in real:
            if (track.group in with_clips) == has_clips:
                sizes[track.group] += max(len(track.strokes), 1)
        groups = max(groups, len(sizes))
        filled = [0] * folds
        for group in sorted(sizes, key=lambda name: (-sizes[name], name)):
            lightest = filled.index(min(filled))
            filled[lightest] += sizes[group]
            if lightest == fold:
                held.add(group)
    if real and groups < folds:
        raise TooFewGroups(
            f"{folds} folds need as many matches or players that share nothing; there are {groups}."
        )
    learned = [track for track in tracks if track.is_drawn or track.group not in held]
    tested = [track for track in real if track.group in held]
    refuse_leakage(learned, tested)
    return learned, tested


def refuse_absent(fold: int, folds: int) -> None:
    """NoSuchFold unless it is one of them, counted from 0."""
    if not 0 <= fold < folds:
        raise NoSuchFold(f"There is no fold {fold} of {folds}: they are counted from 0.")


def refuse_leakage(learned: list[Track], tested: list[Track]) -> None:
    """Leakage when a match, a player or a video stands on both sides of a split."""
    both = {track.group for track in learned} & {track.group for track in tested}
    if both:
        raise Leakage(f"Learned from and tested on: {', '.join(sorted(both))}.")
