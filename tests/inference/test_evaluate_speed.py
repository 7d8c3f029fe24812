"""Figure 4 is measured for every size and length, and told device by device."""

from __future__ import annotations

import pytest

from inference.commands.benchmark_clips import CLIPS
from inference.evaluate import with_speed
from inference.evaluation.numbers import Report
from inference.evaluation.speed import device_name, speed_report
from inference.evaluation.speed_page import speed_page, speed_picture


def measured_on(device: str, analysis_s: float) -> Report:
    rows = [
        {
            "size": size,
            "seconds": seconds,
            "decoding_s": 1.0,
            "analysis_s": analysis_s,
            "network_s": 0.5,
            "strokes": 27,
            "first_stroke_s": None,
            "peak_mib": 300,
        }
        for size in ("360p", "1080p")
        for seconds in (30, 60)
    ]
    return {"device": device, "model": "rally-1 1.0", "fps": 30, "runs": 3, "rows": rows}


def test_every_device_has_a_table_of_its_own() -> None:
    found = {"devices": [measured_on("a processor", 2.5), measured_on("a card", 0.75)]}
    page = speed_page(found)
    assert "| 1080p | 60 | 1.00 | 2.50 | 0.50 | 0.28 | 27 | 24.0 | - | 300 |" in page
    assert page.index("## a processor") < page.index("## a card")
    assert "| 360p | 30 | 1.00 | 0.75 | 0.50 | 0.56 | 54 | 40.0 | - | 300 |" in page
    assert speed_picture(found)["speed.svg"] == speed_picture(found)["speed.svg"]


def test_what_was_measured_elsewhere_stays() -> None:
    elsewhere, here = measured_on("a card", 0.75), measured_on("a processor", 2.0)
    before = {"devices": [elsewhere, measured_on("a processor", 9.0)]}
    assert with_speed(before, here) == {"devices": [elsewhere, here]}
    assert with_speed(None, here) == {"devices": [here]}


@pytest.mark.slow
def test_analyses_of_drawn_videos_are_measured() -> None:
    found = speed_report("cpu", runs=1, seconds=(2, 4), clips=CLIPS[:1])
    assert [(row["size"], row["seconds"]) for row in found["rows"]] == [("360p", 2), ("360p", 4)]
    for row in found["rows"]:
        assert row["analysis_s"] >= row["network_s"] > 0
        assert row["decoding_s"] > 0
    assert found["device"] == device_name("cpu") != ""
