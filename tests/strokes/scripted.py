"""An engine that sees what a test tells it to, for tests of how a job is run."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

from inference import Seen, Stroke, Timeline
from inference.strokes import ModelIdentity, Timing, VideoIdentity
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import Video

Step = Seen | Exception | Callable[[], object]


class ScriptedEngine:
    """Yields the strokes and progress of its script, raises its exceptions, calls its functions."""

    def __init__(self, *script: Step) -> None:
        self._script = script
        self.was_closed = False

    def __call__(self, path: Path, *, video: Video, model_version: ModelVersion) -> Generator[Seen]:
        """Play the script, ending in the timeline of `video`."""
        try:
            for step in self._script:
                if isinstance(step, Exception):
                    raise step
                if callable(step):
                    step()
                else:
                    yield step
            yield timeline_of(video)
        finally:
            self.was_closed = True


def seen_stroke(contact_frame: int, end: str = "left") -> Stroke:
    """Return a forehand of the player at `end`."""
    return Stroke(
        end=end,  # type: ignore[arg-type]  # tests write plain words
        label="forehand",
        start_frame=contact_frame - 4,
        contact_frame=contact_frame,
        end_frame=contact_frame + 4,
        start_s=(contact_frame - 4) / 30,
        contact_s=contact_frame / 30,
        end_s=(contact_frame + 4) / 30,
        confidence=0.8,
        consistency=0.9,
        probabilities={"serve": 0.1, "forehand": 0.8, "backhand": 0.1, "smash": 0.0},
    )


def timeline_of(video: Video) -> Timeline:
    """Return an ending for `video`."""
    return Timeline(
        video=VideoIdentity(
            sha256=video.sha256,
            frames=video.frames,
            duration_s=video.duration_s,
            frame_table_sha256=video.frame_table_sha256,
        ),
        model=ModelIdentity(name="scripted", version="1"),
        strokes=(),
        gaps=(),
        timing=Timing(decode_s=1.0, network_s=0.5, total_s=1.6, first_stroke_s=0.2),
    )
