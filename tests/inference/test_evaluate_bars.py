"""The index says which bars are met, which are missed and which nobody measured."""

from __future__ import annotations

from typing import Any

from inference.evaluation.bars import BARS, bars_table, tried_words


def reports(*, accuracy: float, false_strokes: float) -> dict[str, Any]:
    models = {
        "timeline": {"real": {"accuracy": {"value": accuracy}, "calibration error": 0.06}},
        "motion_energy": {"real": {"accuracy": {"value": 0.83}}},
    }
    idle = {"videos without play": {"per minute": false_strokes}}
    return {"tables": {"models": models}, "rallies": {"videos": {"without play": idle}}}


def row(found: dict[str, Any], what: str) -> str:
    return next(line for line in bars_table(found).splitlines() if what in line)


def test_a_bar_is_met_missed_or_met_and_more() -> None:
    good = reports(accuracy=0.93, false_strokes=0.4)
    fair = reports(accuracy=0.88, false_strokes=1.5)
    poor = reports(accuracy=0.8, false_strokes=7.07)
    for what in ("real clips |", "false strokes"):
        assert "met, and the stretch too" in row(good, what)
        assert row(fair, what).endswith("| met |")
        assert "**missed**" in row(poor, what)
    assert "0.930" in row(good, "real clips |")


def test_the_plain_baseline_is_a_bar_too() -> None:
    assert "**missed**" in row(reports(accuracy=0.8, false_strokes=0), "plain logistic baseline")
    assert row(reports(accuracy=0.85, false_strokes=0), "baseline").endswith("| met |")


def test_what_nobody_measured_is_said_to_be_so() -> None:
    lines = bars_table({}).splitlines()[2:]
    assert len(lines) == len(BARS)
    assert all("not measured" in line for line in lines)
    assert "not measured" in row(reports(accuracy=0.8, false_strokes=0), "drawn clips")


def test_what_was_tried_is_told_of_missed_bars_alone() -> None:
    assert "more of it comes first" in tried_words(reports(accuracy=0.93, false_strokes=7.07))
    assert tried_words(reports(accuracy=0.93, false_strokes=0.4)) == ""
    assert tried_words({}) == ""


def test_what_the_network_costs_is_that_of_the_longest_video_on_the_slowest_device() -> None:
    def device(network_s: float) -> dict[str, Any]:
        short = {"seconds": 30, "network_s": 9.0}
        return {
            "model": "old 1",
            "fps": 30,
            "rows": [short, {"seconds": 180, "network_s": network_s}],
        }

    line = row({"speed": {"devices": [device(2.7), device(4.86)]}}, "ms a frame")
    assert "| 0.900 | met, by old 1 |" in line
