"""Every kind of clip model by the name that run files and model folders give it.

A network's constructor takes its sizes as keyword arguments and has a default for each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray
from torch import nn

from inference.clips.answers import SAID, SEEN
from inference.clips.clip import Clip, ClipModel
from inference.errors import InferenceError
from inference.models.cnn import CNN
from inference.models.cnn_lstm import CnnLstm
from inference.models.conv_transformer import ConvTransformer
from inference.models.fuzzy_lstm import FuzzyLstm
from inference.models.hand_path import HandPath
from inference.models.lstm import PictureLstm
from inference.models.mof import Mof
from inference.models.motion_energy import MotionEnergy
from inference.models.skeleton_graph import SkeletonGraph

Model = TypeVar("Model")


class UnknownKind(InferenceError):
    """A model of a kind, or with sizes, that nobody can build."""


class FittedModel(ClipModel, Protocol):
    """A model without gradients: it looks at all clips at once, and is kept as arrays by name."""

    def fit(self, clips: Sequence[Clip], seed: int) -> None:
        """Learn; the same clips and seed give the same model."""
        ...

    def arrays(self) -> dict[str, NDArray[np.float32]]:
        """All that was learnt."""
        ...

    def restore(self, arrays: Mapping[str, NDArray[np.float32]]) -> None:
        """Become the model whose `arrays` these were."""
        ...


NETWORKS: dict[str, Callable[..., nn.Module]] = {
    "cnn_lstm": CnnLstm,
    "cnn": CNN,
    "lstm": PictureLstm,
    "fuzzy_lstm": FuzzyLstm,
    "skeleton_graph": SkeletonGraph,
    "conv_transformer": ConvTransformer,
    "hand_path": HandPath,
}
READ_JOINTS = frozenset({"skeleton_graph", "hand_path"})
FITTED: dict[str, Callable[..., FittedModel]] = {"mof": Mof, "motion_energy": MotionEnergy}


def answers_of(kind: str) -> tuple[str, ...]:
    """The files of answers that a finished run of a kind leaves."""
    return (SAID, SEEN) if kind in READ_JOINTS else (SAID,)


def network_of_kind(kind: str, sizes: Mapping[str, Any]) -> nn.Module:
    """A clip network with untrained weights; UnknownKind says what there is to choose from."""
    return _made(NETWORKS, kind, sizes)


def fitted_of_kind(kind: str, sizes: Mapping[str, Any]) -> FittedModel:
    """A model to be fitted; UnknownKind says what there is to choose from."""
    return _made(FITTED, kind, sizes)


def _made(table: Mapping[str, Callable[..., Model]], kind: str, sizes: Mapping[str, Any]) -> Model:
    if kind not in table:
        raise UnknownKind(f"There is no model of the kind {kind!r}: {', '.join(sorted(table))}.")
    try:
        return table[kind](**sizes)
    except TypeError as error:
        raise UnknownKind(f"A model of the kind {kind} cannot have {dict(sizes)}.") from error
