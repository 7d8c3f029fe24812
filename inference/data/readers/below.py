"""What lies in a folder somebody else has laid out."""

from __future__ import annotations

from pathlib import Path

from inference.data.recordings import BadManifest

VIDEO_SUFFIXES = frozenset({".mp4", ".mov", ".m4v", ".avi", ".mkv", ".webm"})


def files_below(folder: Path, suffixes: frozenset[str]) -> list[Path]:
    """Files with one of the suffixes, hidden ones left out, in alphabetical order."""
    if not folder.is_dir():
        raise BadManifest(f"There is no folder {folder}.")
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in suffixes
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def videos_below(folder: Path) -> list[Path]:
    """The videos of a folder and its sub-folders; BadManifest where there are none."""
    videos = files_below(folder, VIDEO_SUFFIXES)
    if not videos:
        raise BadManifest(f"There is no video in {folder}.")
    return videos
