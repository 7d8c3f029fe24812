"""Pages say what their numbers say, and nothing where there is no number."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from inference.evaluation.heldout import Held
from inference.evaluation.index_page import index_page
from inference.evaluation.learning_curve_page import learning_curve_page, learning_curve_picture
from inference.evaluation.rallies_page import picture_name, rallies_page
from inference.evaluation.rally_pictures import timeline_picture
from inference.evaluation.rally_timelines import rally_timelines
from inference.evaluation.table_pictures import table_pictures
from inference.evaluation.tables_page import tables_page
from inference.evaluation.trimmed import tables_report
from inference.evaluation.untrimmed import report, variant_report
from inference.evaluation.words import missing_words, ranged, table, with_n
from inference.strokes import LABELS
from tests.inference.knowing import PLAIN, a_track, knowing
from tests.inference.test_evaluate_tables import forty, record

ABOUT: dict[str, Any] = {"folds": 2, "seeds": [1], "missing": []}


def held(names: str = "abc") -> list[Held]:
    return [Held(n % 2, a_track(name), knowing(a_track())) for n, name in enumerate(names)]


@pytest.fixture(scope="module")
def rallies() -> dict[str, Any]:
    """What is written of three videos a network knows everything about."""
    settings = {(1, 0): PLAIN, (1, 1): PLAIN}
    timelines = rally_timelines(held(), settings)
    drawn = [replace(h, track=replace(h.track, is_drawn=True)) for h in held()]
    return {**ABOUT, **report(held(), drawn), "timelines": timelines, "variants": {}}


def test_a_number_stands_beside_its_interval_and_its_n() -> None:
    assert ranged({"value": 0.857, "interval": [0.79, 0.9]}, 114) == "0.857 [0.79, 0.90], n = 114"
    assert ranged({"value": None, "interval": None}, 0) == "-"
    assert with_n(None, 3) == "-"
    assert table(["a", "b"], [["1", "2"]]) == "| a | b |\n| --- | --- |\n| 1 | 2 |"


def test_what_is_missing_is_named_before_any_number() -> None:
    found = {**ABOUT, "missing": ["cnn fold 3 seed 2"], "models": tables_report(forty())}
    page = tables_page(found)
    assert page.index("cnn fold 3 seed 2") < page.index("## Table 1")
    assert missing_words([]) == ""
    assert "and 8 more" in missing_words([str(n) for n in range(20)])


def test_real_and_drawn_clips_have_columns_of_their_own() -> None:
    drawn = [record(label, label, n, is_drawn=True) for n, label in enumerate(LABELS)]
    page = tables_page({**ABOUT, "models": tables_report([*forty(), *drawn])})
    row = next(line for line in page.splitlines() if line.startswith("| CNN"))
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert cells[1].startswith("0.875 [")
    assert cells[1].endswith("n = 80")
    assert cells[5].endswith("n = 4")


def test_models_that_answered_what_an_earlier_renderer_drew_are_named() -> None:
    drawn = [record(label, label, n, is_drawn=True) for n, label in enumerate(LABELS)]
    now = [replace(one, drawing=2) for one in drawn]
    before = [replace(one, model="lstm", drawing=2 if one is drawn[0] else 1) for one in drawn]
    models = tables_report([*forty(), *now])
    assert "drawn otherwise" not in tables_page({**ABOUT, "models": models})
    page = tables_page({**ABOUT, "models": tables_report([*forty(), *now, *before])})
    said = next(line for line in page.splitlines() if "drawn otherwise" in line)
    assert "LSTM (the paper's)" in said
    assert "CNN (the paper's)" not in said


def test_few_real_strokes_of_a_class_are_said_to_be_too_few(
    rallies: dict[str, Any],
) -> None:
    page = rallies_page(rallies)
    row = next(line for line in page.splitlines() if line.startswith("| smash"))
    assert row.count("n < 30: no claim") == 3
    assert row.count("n = 0") == 3


def test_every_video_is_shown_with_its_truth_above(rallies: dict[str, Any]) -> None:
    page = rallies_page(rallies)
    for video in "abc":
        assert f"](rallies/{video}.svg)" in page
    picture = timeline_picture(rallies["timelines"]["a"])
    assert "left, truth" in picture
    assert "left, said" in picture
    assert picture == timeline_picture(rallies["timelines"]["a"])


def test_a_video_that_is_not_scored_says_so(rallies: dict[str, Any]) -> None:
    timelines = {**rallies["timelines"], "slow": rallies["timelines"]["a"]}
    assert "not scored" in rallies_page({**rallies, "timelines": timelines})
    assert "not scored" not in rallies_page(rallies)


def test_runs_that_differ_in_one_part_are_compared(rallies: dict[str, Any]) -> None:
    found = {**rallies, "variants": {"deaf": variant_report(held())}}
    assert "| deaf | 1.000 [1.00, 1.00], n = 12 |" in rallies_page(found)
    assert "What each part is worth" not in rallies_page(rallies)


def test_names_of_videos_become_names_of_files() -> None:
    assert picture_name("club/2026 03:01") == "club_2026_03_01.svg"


def test_plots_are_the_same_every_time() -> None:
    models = tables_report(forty())
    assert table_pictures(models) == table_pictures(models)
    assert set(table_pictures(models)) == {"table1.svg", "table2.svg"}  # nothing drawn


def test_the_learning_curve_says_how_many_clips_were_learned_from() -> None:
    point = {"percent": 50, "learned": 46, "clips": 114}
    accuracy = {"value": 0.8, "interval": [0.7, 0.9]}
    found = {**ABOUT, "models": {"cnn": [{**point, "accuracy": accuracy}]}}
    page = learning_curve_page(found)
    assert "| CNN (the paper's) | 50 % | 46 | 0.800 [0.70, 0.90], n = 114 |" in page
    assert "<svg" in learning_curve_picture(found)["learning_curve.svg"]
    assert learning_curve_picture({**ABOUT, "models": {"cnn": []}}) == {}


def test_the_learning_curve_of_bodies_stands_beside_the_models() -> None:
    score = {"value": 0.85, "interval": [0.8, 0.9], "strokes": 144}
    nobody = {"value": None, "interval": None, "strokes": 0}
    point = {"percent": 50, "learned": 102, "clips": nobody, "videos": score}
    found = {**ABOUT, "models": {}, "bodies": [point]}
    page = learning_curve_page(found)
    assert "| 50 % | 102 | - | 0.850 [0.80, 0.90], n = 144 |" in page
    assert "untrimmed video" in learning_curve_picture(found)["learning_curve.svg"]
    assert "Sides told by bodies" not in learning_curve_page({**ABOUT, "models": {}})


@pytest.mark.parametrize("file", ["tables.json", "rallies.json", "speed.json"])
def test_the_index_names_what_is_there(file: str) -> None:
    assert f"({file.replace('json', 'md')})" in index_page([file, "another.json"], {})
    assert f"({file.replace('json', 'md')})" not in index_page([], {})
