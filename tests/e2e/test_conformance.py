"""The small draw of `make conformance`: the most telling films, and one that lies."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.conformance.films import TELLING, Film, films
from tests.conformance.shoot import shoot
from tests.conformance.stage import WIDE, Stage
from tests.conformance.verdict import Verdict
from tests.e2e.conftest import OpenPage
from tests.installation import Installation

pytestmark = pytest.mark.browser

FRAMES = 160
LOOKS = 40


@pytest.fixture
def stage(open_page: OpenPage, installation: Installation) -> Stage:
    """A coach's page, so wide that nothing lies over the picture."""
    return Stage(open_page("coach", viewport=WIDE), installation)


def judge(stage: Stage, chosen: list[Film], folder: Path, looks: int) -> list[Verdict]:
    """Make the films, upload them and draw from each."""
    stage.upload([shoot(film, folder) for film in chosen])
    stage.wait_for(chosen)
    return [stage.judge(film, looks, seed=1) for film in chosen]


def test_the_frame_shown_is_the_frame_said_whatever_the_file(stage: Stage, tmp_path: Path) -> None:
    chosen = [film for film in films(FRAMES) if film.name in TELLING]
    verdicts = judge(stage, chosen, tmp_path, LOOKS)
    found = [str(one) for verdict in verdicts for one in [verdict, *verdict.wrong]]
    assert all(verdict.is_good for verdict in verdicts), "\n".join(found)


def test_a_film_whose_pictures_are_one_off_is_found_out(stage: Stage, tmp_path: Path) -> None:
    lying = replace(films(FRAMES)[1], name="lying.mp4", first_number=1)
    (verdict,) = judge(stage, [lying], tmp_path, looks=10)
    assert str(verdict) == "lying.mp4: wrong frames: 10 / 10"
    assert all(one.seen.shown == one.seen.said + 1 for one in verdict.wrong)
