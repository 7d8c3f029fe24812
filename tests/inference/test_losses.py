"""The loss is small for right answers and asks nothing where nothing is known."""

from __future__ import annotations

import torch

from inference.data.joints import JOINTS
from inference.data.targets import targets
from inference.data.tracks import GridStroke
from inference.models.timeline import Posteriors
from inference.training.losses import loss_of

FRAMES = 48
FOREHAND = GridStroke("forehand", 24.0, 16.0, 31.0)


def truth_of(
    *strokes: GridStroke, unknown: tuple[tuple[float, float], ...] = ()
) -> dict[str, torch.Tensor]:
    made = targets(strokes, FRAMES, unknown=unknown)
    return {name: torch.from_numpy(value)[None] for name, value in vars(made).items()}


def saying(label: int, truth: dict[str, torch.Tensor], *, contact: float = 6.0) -> Posteriors:
    classes = torch.where(truth["classes"] > 0, label, 0)
    logits = 8.0 * torch.nn.functional.one_hot(classes, 5).float()
    # Outside the swing "none" is said, and the four strokes are ranked all the same.
    logits = logits + 2.0 * torch.nn.functional.one_hot(torch.full_like(classes, label), 5).float()
    heat = contact * (4 * truth["contact"] - 2)
    nowhere = torch.zeros(1, FRAMES, len(JOINTS), 3)
    edges = 12 * truth["edges"] - 6
    return Posteriors(logits, heat, truth["displacement"], edges, nowhere, heat[..., None])


def losses(said: Posteriors, truth: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    return loss_of(said, truth, torch.full((1, FRAMES, len(JOINTS), 3), torch.nan))


def test_the_right_class_costs_less_than_another_and_so_does_its_name() -> None:
    truth = truth_of(FOREHAND)
    right, wrong = losses(saying(2, truth), truth), losses(saying(3, truth), truth)
    assert right["class"] < wrong["class"]
    assert right["name"] < 0.5 < wrong["name"]
    assert right["contact"] == wrong["contact"]


def test_a_contact_said_where_there_is_none_costs() -> None:
    truth = truth_of(FOREHAND)
    turned = losses(saying(2, truth, contact=-6.0), truth)
    assert losses(saying(2, truth), truth)["contact"] < turned["contact"]


def test_what_is_unknown_costs_nothing_whatever_is_said() -> None:
    truth = truth_of(FOREHAND, unknown=((-1e6, 1e6),))
    parts = losses(saying(3, truth), truth)
    for name in ("class", "name", "contact", "displacement", "edges"):
        assert parts[name] == 0


def test_a_window_that_ends_before_the_swing_is_not_asked_for_a_name() -> None:
    truth = truth_of(GridStroke("backhand", FRAMES + 8.0, FRAMES + 2.0, FRAMES + 14.0))
    assert int(truth["stroke"].max()) == 1
    assert losses(saying(2, truth), truth)["name"] == 0


def test_joints_cost_by_their_distance_and_only_where_they_are_known() -> None:
    truth = truth_of(FOREHAND)
    said = saying(2, truth)
    joints = torch.full((1, FRAMES, len(JOINTS), 3), torch.nan)
    assert loss_of(said, truth, joints)["joints"] == 0
    joints[0, 3, 5] = 0.5
    near = loss_of(said, truth, joints)["joints"]
    joints[0, 3, 5] = 0.9
    assert 0 < near < loss_of(said, truth, joints)["joints"]
