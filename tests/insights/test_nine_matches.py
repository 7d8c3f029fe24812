"""The nine real matches, taken in through the product, come to what docs/results/tactics says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.insights.matches.numbers import numbers
from tests.insights.matches.page import page
from tests.insights.matches.take_all import take_all

RESULT = Path(__file__).resolve().parents[2] / "docs" / "results" / "tactics"


@pytest.mark.slow
@pytest.mark.footage
@pytest.mark.django_db
def test_the_nine_matches_are_taken_in_whole(footage_dir: Path) -> None:
    found = numbers(take_all(footage_dir / "matches"))
    assert found["strokes"] == 1344
    assert found["labels"] == {"backhand": 538, "forehand": 501, "serve": 305}
    assert found["rallies"] == 305  # as many as there are serves: none is cut in two or joined
    assert len(found["matches"]) == 9
    assert found == json.loads(RESULT.with_suffix(".json").read_text())


def test_the_page_says_what_was_measured() -> None:
    found = json.loads(RESULT.with_suffix(".json").read_text())
    assert RESULT.with_suffix(".md").read_text() == page(found)
