"""Which tracks a run learns from and which are held out; nobody is on both sides."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from inference.data.filmed_tracks import filmed_tracks
from inference.data.recordings import Recording, read_manifest
from inference.data.shared_footage import clip_recordings, rally_recordings, shared_folder
from inference.data.tracks import Track, cached
from inference.synthetic.tracks import drawn_tracks
from inference.training.run_config import DataConfig

CACHE = Path("var") / "tracks"


def tracks_of(data: DataConfig, folder: Path, cache: Path = CACHE) -> list[Track]:
    """All tracks of a run; `folder` is where its manifest's path starts."""
    recordings: list[Recording] = []
    if data.shared_videos:
        recordings += rally_recordings(shared_folder())
    if data.shared_clips:
        recordings += clip_recordings(shared_folder())
    if data.manifest:
        recordings += read_manifest(folder / data.manifest)
    tracks: list[Track] = []
    for video, group in groupby(recordings, key=lambda recording: recording.video):
        same = list(group)
        key: dict[str, object] = {
            "video": hashlib.sha256(video.read_bytes()).hexdigest(),
            "recordings": [repr(replace(r, video=Path(video.name))) for r in same],
        }
        tracks += cached(cache, key, lambda same=same: filmed_tracks(same))  # type: ignore[misc]
    for seed in range(data.first_scene, data.first_scene + data.drawn_scenes):
        tracks += cached(cache, {"drawn": seed}, lambda seed=seed: drawn_tracks(seed))  # type: ignore[misc]
    return tracks


def split(tracks: list[Track], fold: int, folds: int) -> tuple[list[Track], list[Track]]:
    """Tracks to learn from and real tracks held out in fold `fold` of `folds` (0-based).

    Whole groups (matches, videos) are dealt to folds, the largest first, clips apart from videos.
    """
    held: set[str] = set()
    for is_clip in (True, False):
        sizes: dict[str, int] = defaultdict(int)
        for track in tracks:
            if not track.is_drawn and track.is_clip == is_clip:
                sizes[track.group] += max(len(track.strokes), 1)
        filled = [0] * folds
        for group in sorted(sizes, key=lambda name: (-sizes[name], name)):
            lightest = filled.index(min(filled))
            filled[lightest] += sizes[group]
            if lightest == fold:
                held.add(group)
    learned = [track for track in tracks if track.group not in held]
    tested = [track for track in tracks if track.group in held]
    refuse_leakage(learned, tested)
    return learned, tested


def refuse_leakage(learned: list[Track], tested: list[Track]) -> None:
    """ValueError when a match, a video or a track stands on both sides of a split."""
    both = {track.group for track in learned} & {track.group for track in tested}
    both |= {track.name for track in learned} & {track.name for track in tested}
    if both:
        raise ValueError(f"learned from and tested on: {', '.join(sorted(both))}")
