"""The spans of a reel as films of their own, together in one ZIP."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

from inference.video.reel import write_reel
from inference.video.reel_spans import Span


def write_clips(
    spans: Sequence[tuple[str, Span]], destination: Path, on_progress: Callable[[int, int], None]
) -> None:
    """Write each span as an MP4 of its own name; `spans` are names and spans.

    Raises UnreadableVideo or UnsupportedVideo where a span cannot be decoded.
    """
    total = sum(span.frames for _, span in spans)
    done = 0

    def tell(within: int, _: int) -> None:
        on_progress(done + within, total)

    with (
        ZipFile(destination, "w", ZIP_STORED) as archive,
        tempfile.TemporaryDirectory(dir=destination.parent) as folder,
    ):
        clip = Path(folder) / "clip.mp4"
        for name, span in spans:
            write_reel([span], clip, tell)
            archive.write(clip, name)
            done += span.frames
