"""What the shipped model finds of the rally that a new club sees first."""

from __future__ import annotations

import pytest

import inference
from inference import PlayerHint, Timeline
from inference.evaluation.metrics import matched
from inference.synthetic.render import render_rally
from inference.synthetic.truth import Truth

SEED, LENGTH_S = 7, 20.0  # as the demo's (platform/loopdrive/operations/demo_rally.py)
TOLERANCE_S = 0.134
LEAST = 0.8  # a guard, no measure: docs/results has those


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Truth, Timeline]:
    film = tmp_path_factory.mktemp("demo") / "demo.mp4"
    truth = render_rally(film, seed=SEED, duration_s=LENGTH_S)
    hints = (PlayerHint("left", "right"), PlayerHint("right", "right"))
    *_, timeline = inference.analyse(film, hints=hints, device="cpu")
    assert isinstance(timeline, Timeline)
    return truth, timeline


def test_most_contacts_are_found_and_most_that_are_told_are_true(
    told: tuple[Truth, Timeline],
) -> None:
    truth, timeline = told
    found = 0
    for end in truth.hands:
        said = [stroke.contact_s for stroke in timeline.strokes if stroke.end == end]
        true = [s.contact_frame / truth.fps for s in truth.strokes if s.end == end]
        found += len(matched(said, true, TOLERANCE_S))
    assert found >= LEAST * len(truth.strokes)
    assert found >= LEAST * len(timeline.strokes)


def test_serves_are_told_from_rally_strokes(told: tuple[Truth, Timeline]) -> None:
    truth, timeline = told
    kinds = [(s.end, s.contact_frame / truth.fps, s.label == "serve") for s in truth.strokes]
    right = [
        any(
            stroke.end == end
            and abs(stroke.contact_s - at) <= TOLERANCE_S
            and (stroke.label == "serve") == is_serve
            for stroke in timeline.strokes
        )
        for end, at, is_serve in kinds
    ]
    assert sum(right) >= LEAST * len(right)
