"""A clip model from its weights: networks and fitted models alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from torch import Tensor

from inference.clips.clip import ClipModel
from inference.clips.kinds import FITTED, UnknownKind, fitted_of_kind, network_of_kind
from inference.clips.network_model import NetworkModel


def model_of(kind: str, sizes: Mapping[str, Any], tensors: Mapping[str, Tensor]) -> ClipModel:
    """The model as it was when these were its weights; UnknownKind when they do not fit."""
    if kind in FITTED:
        fitted = fitted_of_kind(kind, sizes)
        try:
            fitted.restore({name: tensor.numpy() for name, tensor in tensors.items()})
        except (KeyError, ValueError) as error:
            raise UnknownKind(f"These weights do not fit a model of the kind {kind}.") from error
        return fitted
    network = network_of_kind(kind, sizes)
    try:
        network.load_state_dict(dict(tensors))
    except RuntimeError as error:
        raise UnknownKind(f"These weights do not fit a model of the kind {kind}.") from error
    return NetworkModel(network)
