"""What a timeline network can be taught, one after the other: joints, strokes, the side."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from inference.data.dataset import Batch
from inference.data.tracks import Track
from inference.training.joints_task import JointsTask
from inference.training.run_config import BadRunConfig, RunConfig
from inference.training.side_task import SideTask
from inference.training.strokes_task import StrokesTask
from inference.training.task import Task

TASKS: dict[str, Callable[[RunConfig, Sequence[Track], str], Task[Batch]]] = {
    "joints": JointsTask,
    "strokes": StrokesTask,
    "side": SideTask,
}


def timeline_task(config: RunConfig, tracks: Sequence[Track], device: str) -> Task[Batch]:
    """The task a run file names; BadRunConfig says what there is to choose from."""
    teaches = config.training.teaches
    if teaches not in TASKS:
        known = ", ".join(sorted(TASKS))
        raise BadRunConfig(f"Nothing teaches {teaches!r}: {known}.")
    return TASKS[teaches](config, tracks, device)
