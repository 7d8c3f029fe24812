"""What a trained clip model says of the clips of tracks it never saw, beside its checkpoint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from inference.clips.answers import SAID, SEEN, ClipRecord, write_answers
from inference.clips.clip import Clip, ClipModel
from inference.clips.cut import clips_of
from inference.clips.kinds import READ_JOINTS
from inference.clips.seen_joints import JointsSeen
from inference.clips.trained import model_of
from inference.data.footage_sets import DRAWN_VERSION
from inference.data.tracks import Track
from inference.pose.pose_network import shipped
from inference.training import checkpoint
from inference.training.run_config import RunConfig

CUT_SEED = 0  # the same drawn clips for every model, fold and seed


def answer_heldout(config: RunConfig, fold: int, folder: Path, tracks: Sequence[Track]) -> None:
    """Write `said.json`: real clips of the fold, drawn clips of unseen scenes.

    A model of joints is told them there. The real clips it is also shown as films from the shell
    are, of which nobody knows the joints: `said-seen.json`.
    """
    saved = checkpoint.load(folder)
    model = model_of(saved.kind, saved.sizes, saved.part("average."))
    clips = [clip for clip in clips_of(tracks, CUT_SEED) if clip.label is not None]
    write_answers(folder / SAID, _records(config, fold, clips, model))
    if saved.kind in READ_JOINTS:
        filmed = [replace(clip, joints=None) for clip in clips if not clip.is_drawn]
        seeing = JointsSeen(model, shipped())
        write_answers(folder / SEEN, _records(config, fold, filmed, seeing))


def _records(
    config: RunConfig, fold: int, clips: Sequence[Clip], model: ClipModel
) -> list[ClipRecord]:
    return [
        ClipRecord(
            model=config.name,
            fold=fold,
            seed=config.seed,
            name=clip.name,
            group=clip.group,
            is_drawn=clip.is_drawn,
            truth=clip.label,
            probabilities=answer.probabilities,
            frames=answer.frames,
            drawing=DRAWN_VERSION if clip.is_drawn else 0,
        )
        for clip, answer in zip(clips, model.answer(clips), strict=True)
        if clip.label is not None
    ]
