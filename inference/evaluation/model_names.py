"""The rows of the tables: which models there are, in which order, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable

# By the name of their run file: a short name for plots, and one that says whose idea it is.
NAMES = {
    "cnn": ("CNN", "CNN (the paper's)"),
    "lstm": ("LSTM", "LSTM (the paper's)"),
    "mof": ("MOF", "MOF (our reading of the paper's)"),
    "cnn_lstm": ("CNN-LSTM", "**CNN-LSTM (the paper's own)**"),
    "fuzzy_lstm": ("Fuzzy LSTM", "crop, LSTM, fuzzy layer (after Khobdeh et al.)"),
    "skeleton_graph": ("ST-GCN", "two-stream ST-GCN on joints (after Song et al.)"),
    "skeleton_graph_seen": ("ST-GCN, seen", "the same ST-GCN on joints BlazePose lite sees"),
    "conv_transformer": ("3D CNN", "3D CNN, transformer (after Chalavadi and Yenduri)"),
    "hand_path": ("Hand path", "1D CNN on the hand's path (after Zhang et al.)"),
    "hand_path_seen": ("Hand path, seen", "the same 1D CNN on joints BlazePose lite sees"),
    "motion_energy": ("Motion energy", "logistic regression on motion energy"),
    "timeline": ("Timeline", "**timeline network (the champion)**"),
}


def on_seen_joints(model: str) -> str:
    """The row of a model that was shown joints as the pose network sees them."""
    return f"{model}_seen"


def in_order(models: Iterable[str]) -> list[str]:
    """The known ones as above, then the others by name."""
    order = list(NAMES)
    return sorted(models, key=lambda name: (order.index(name) if name in order else 99, name))


def short_name(model: str) -> str:
    """For plots."""
    return NAMES.get(model, (model, model))[0]


def full_name(model: str) -> str:
    """For tables."""
    return NAMES.get(model, (model, model))[1]
