"""What strokes have in common that look alike, counted against chance; and its page."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from inference.__main__ import BAD_INPUT, main
from inference.evaluation.neighbours import NEAREST, SeenStroke, study
from inference.evaluation.neighbours_page import neighbours_page
from inference.likeness import likeness


def seen(number: int, label: str, group: str, degrees: float) -> SeenStroke:
    """A stroke that looks in this direction; those of odd numbers are played left-handed."""
    at = np.radians(degrees)
    state = np.array([np.cos(at), np.sin(at)], np.float32)
    hand = ("right", "left")[number % 2]
    return SeenStroke("clips", group, hand, label, label, likeness(state, state))


def two_classes(*, apart: float) -> list[SeenStroke]:
    """Forehands and backhands of four matches, classes this many degrees apart."""
    return [
        seen(number, label, f"match {number % 4}", side * apart + number)
        for number in range(24)
        for side, label in enumerate(("forehand", "backhand"))
    ]


def test_neighbours_of_the_same_class_are_counted_against_chance() -> None:
    found = study(two_classes(apart=90), {"clips": 50})
    (source,) = found["sources"]
    assert (source["known"], source["found"], source["groups"]) == (50, 48, 4)
    classes, called, _, _ = source["questions"]
    assert (classes["value"], classes["n"]) == (1.0, 48)
    assert classes["chance"] == pytest.approx(0.5)
    assert classes["gain"] == pytest.approx(0.5)
    assert called["gain"] == 0  # all that are called the same are the same


def test_the_own_match_is_no_neighbour_but_for_the_last_question() -> None:
    strokes = [seen(n, "serve", f"match {n % 2}", 80 * (n % 2) + n / 10) for n in range(24)]
    (source,) = study(strokes, {"clips": 24})["sources"]
    classes, _, hands, matches = source["questions"]
    assert classes["n"] == 24
    assert (hands["value"], hands["chance"]) == (0.0, 0.0)  # the other match is left-handed
    assert matches["value"] == 1.0
    assert matches["chance"] == pytest.approx(11 / 23)


def test_nothing_is_said_where_there_are_too_few_to_choose_from() -> None:
    strokes = [seen(n, "serve", f"match {n}", n) for n in range(2 * NEAREST)]
    (source,) = study(strokes, {"clips": 10})["sources"]
    assert source["questions"][0] == {
        "question": "same class",
        "n": 0,
        "value": None,
        "chance": None,
        "interval": None,
        "gain": None,
    }


def test_the_page_shows_every_question_with_its_numbers() -> None:
    page = neighbours_page(study(two_classes(apart=90), {"clips": 50}))
    assert "48 of 50 strokes were found, of 4 matches" in page
    assert "| same class | 1.000 [1.00, 1.00] | 0.500 | 0.500 [0.50, 0.50] | 48 |" in page


def test_the_command_refuses_in_one_sentence_where_there_is_no_footage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LOOPDRIVE_DATA", str(tmp_path))
    assert main(["neighbours", "--out", str(tmp_path / "n.json")]) == BAD_INPUT
    assert "is not the shared footage" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
