"""The model card of a retrained model: what it was made of, and what nobody has looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from inference.network.model_folder import ModelConfig
from inference.retraining.halfway import SHARE
from inference.strokes import LABELS
from inference.training.run_config import RunConfig

if TYPE_CHECKING:
    from inference.retraining.retrain import Order

FEW = 30  # strokes of a class: with fewer no claim about it is made


def card(
    order: Order,
    base: ModelConfig,
    stages: Sequence[RunConfig],
    processes: int,
    recordings: Sequence[Mapping[str, Any]],
) -> str:
    """The card as Markdown. What was measured is said by the evaluation, not here."""
    labels = Counter(stroke["label"] for each in recordings for stroke in each.get("strokes", ()))
    matches = {each.get("match") for each in recordings}
    people = {each["player"] for each in recordings if each.get("player")}
    rows = "\n".join(f"| {label} | {labels[label]} |" for label in LABELS)
    few = [label for label in LABELS if labels[label] < FEW]
    how = f"seed {order.seed}{_by(processes)}"
    return f"""# {order.name}

| | |
| --- | --- |
| version | {order.version} |
| base | {base.name} {base.version}, whose pictures and joints stay as they are |
| recipe | {order.recipe}: {", then ".join(_stage(stage) for stage in stages)}; {how} |
| weights | {SHARE:.0%} of the way from the base to what was trained, so that less is forgotten |
| code | {order.code or "not told"} |
| calibration | the base's: temperature and thresholds were not fitted anew |
| sides by bodies | {_by_bodies(base)} |

## What it learnt from

{len(recordings)} recordings of {len(matches)} matches and {len(people)} named players.

| class | strokes |
| --- | --- |
{rows}

## What it cannot do

{_warning(few)}
It was made for the halls, cameras and players it learnt from. How good it is on footage it has not
seen is said by the evaluation against the champion, and by nothing else.
"""


def _by_bodies(base: ModelConfig) -> str:
    if base.sides is None:
        return "none: the base looks at no body"
    return "the base's rule, gone on with these strokes; how much it counts is the base's"


def _stage(stage: RunConfig) -> str:
    drawn = f" beside {stage.data.drawn_scenes} drawn scenes" if stage.data.drawn_scenes else ""
    return f"{stage.training.steps} steps of {stage.name}{drawn}"


def _by(processes: int) -> str:
    """More of them see more batches in as many steps, so the same seed makes another model."""
    return f"; by {processes} processes together" if processes > 1 else ""


def _warning(few: Sequence[str]) -> str:
    if not few:
        return ""
    named = ", ".join(few)
    return (
        f"It has seen fewer than {FEW} real strokes of: {named}. Trust nothing it says of those.\n"
    )
