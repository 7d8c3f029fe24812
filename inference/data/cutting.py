"""The crops of a manifest, kept before a training asks for them: one video after the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from inference.data.groups import by_video, joined
from inference.data.kept_crops import crops_of
from inference.data.manifest import crops_beside, read_manifest


def keep_crops(manifest: Path, cache: Path) -> Iterator[tuple[int, int]]:
    """Keep them, and yield after each video how many are done of how many.

    Those kept already cost next to nothing. Raises InferenceError.
    """
    videos = by_video(joined(read_manifest(manifest)))
    for done, same in enumerate(videos.values(), start=1):
        crops_of(same, cache, crops_beside(manifest))
        yield done, len(videos)
