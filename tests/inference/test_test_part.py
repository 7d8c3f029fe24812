"""Models asked about a test part: comparable, and refused where what they say is no number."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import numpy as np
import pytest

from inference.data.tracks import GRID_FPS
from inference.evaluation.gate import judge
from inference.evaluation.gate_answers import Answers, CannotCompare
from inference.evaluation.test_part import BESIDE_PLAY_S, answers_on
from inference.network.model_folder import champion
from inference.synthetic.render import render_rally
from inference.synthetic.truth import Truth
from tests import shipped

pytestmark = pytest.mark.slow
OF_A_STROKE = ("label", "start_frame", "contact_frame", "end_frame")


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Truth]:
    """The manifest of a drawn rally, and its truth."""
    folder = tmp_path_factory.mktemp("test-part")
    truth = render_rally(folder / "a.mp4", seed=5, size=(480, 270), fps=30, duration_s=14.0)
    rows = [
        {
            "video": "a.mp4",
            "end": end,
            "match": "derby",
            "player": f"player {end}",
            "hand": hand,
            "strokes": [
                {name: getattr(stroke, name) for name in OF_A_STROKE}
                for stroke in truth.strokes
                if stroke.end == end
            ],
        }
        for end, hand in truth.hands.items()
    ]
    path = folder / "test.json"
    path.write_text(json.dumps({"recordings": rows}))
    return path, truth


@pytest.fixture(scope="module")
def twice(drawn: tuple[Path, Truth], tmp_path_factory: pytest.TempPathFactory) -> list[Answers]:
    """The shipped champion's answers, asked as champion and as challenger."""
    cache = tmp_path_factory.mktemp("crops")
    return answers_on(drawn[0], [champion(), champion()], device="cpu", cache=cache)


def test_every_stroke_is_named_and_every_contact_asked_for(
    drawn: tuple[Path, Truth], twice: list[Answers]
) -> None:
    _, truth = drawn
    answers = twice[0]
    assert answers.model == shipped.TITLE
    assert answers.ms_per_frame > 0
    assert len(answers.strokes) == len(truth.strokes)
    first = next(each for each in truth.strokes if each.end == "left")
    named = next(each for each in answers.strokes if each.id == "a-left/0")
    assert (named.label, named.match, named.player) == (first.label, "derby", "player left")
    assert sum(named.probabilities) == pytest.approx(1, abs=1e-3)
    assert named.consistency is not None
    (track,) = (each for each in answers.tracks if each.id == "a-left")
    assert track.true[0].contact_s == pytest.approx(first.contact_frame / 30, abs=0.02)
    found = [
        min(abs(said.contact_s - true.contact_s) for said in track.said) < 0.14
        for true in track.true
    ]
    assert np.mean(found) > 0.5  # it finds drawn contacts, most of them


def test_nobody_plays_far_from_every_stroke(twice: list[Answers]) -> None:
    tracks = twice[0].tracks
    true = [contact.contact_s for track in tracks for contact in track.true]
    assert len({track.free_s for track in tracks}) == 1  # the same for both players
    for first, last in tracks[0].free_s:
        assert all(
            not first - BESIDE_PLAY_S + 1e-6 < at < last + BESIDE_PLAY_S - 1e-6 for at in true
        )
        assert 0 <= first < last <= 14.0 + 2 / GRID_FPS


def test_a_model_is_never_better_than_itself(twice: list[Answers]) -> None:
    one, other = twice
    assert (one.strokes, one.tracks) == (other.strokes, other.tracks)
    verdict = judge(one, other)
    assert not verdict.is_passed
    assert any("Nothing was shown to be better" in reason for reason in verdict.reasons)
    assert verdict.regressions == ()


def test_a_model_that_returns_nan_is_refused(
    drawn: tuple[Path, Truth], twice: list[Answers], tmp_path: Path
) -> None:
    sick = tmp_path / "sick"
    shutil.copytree(champion(), sick)
    config = json.loads((sick / "config.json").read_text())
    config["temperature"] = float("nan")
    (sick / "config.json").write_text(json.dumps(config))
    (answers,) = answers_on(drawn[0], [sick], device="cpu", cache=tmp_path / "crops")
    with pytest.raises(CannotCompare, match=re.escape(f"{shipped.TITLE}: ")):
        judge(twice[0], answers)
