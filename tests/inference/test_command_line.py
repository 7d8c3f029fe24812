"""The command line: a timeline in the promised format, or one sentence and nothing written."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from inference.__main__ import main

ROOT = Path(__file__).parents[2]


def test_analyse_writes_the_timeline_in_its_format(
    model: Path, two_players: Path, tmp_path: Path
) -> None:
    out = tmp_path / "timeline.json"
    asked = f"analyse {two_players} --out {out} --model {model} --quiet --device cpu"
    code = main(f"{asked} --player left:right --player right".split())
    written = json.loads(out.read_text())
    assert code == 0
    assert set(written) == {"video", "model", "strokes", "gaps", "timing"}
    assert set(written["video"]) == {"sha256", "frames", "duration_s", "frame_table_sha256"}
    assert set(written["model"]) == {"name", "version"}
    assert set(written["timing"]) == {"decode_s", "network_s", "total_s", "first_stroke_s"}
    assert set(written["strokes"][0]) == {
        *("end", "label", "start_frame", "contact_frame", "end_frame"),
        *("start_s", "contact_s", "end_s", "confidence", "consistency", "probabilities"),
        "agreement",
    }
    assert set(written["strokes"][0]["probabilities"]) == {"serve", "forehand", "backhand", "smash"}


def test_bad_input_is_one_sentence_and_exit_2_with_nothing_written(
    tmp_path: Path, model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "text.mp4"
    text.write_text("not a video\n" * 100)
    out = tmp_path / "timeline.json"
    assert main(["analyse", str(text), "--out", str(out), "--model", str(model), "--quiet"]) == 2
    assert capsys.readouterr().err == "This file is not a video.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["text.mp4"]


def test_an_old_timeline_survives_a_failed_analysis(tmp_path: Path, model: Path) -> None:
    out = tmp_path / "timeline.json"
    out.write_text("{}")
    main(["analyse", str(tmp_path / "none.mp4"), "--out", str(out), "--model", str(model)])
    assert out.read_text() == "{}"


def test_an_end_that_does_not_exist_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["analyse", "a.mp4", "--out", "a.json", "--player", "middle"])
    assert stopped.value.code == 2
    assert "middle is not an end" in capsys.readouterr().err


def test_importing_the_package_loads_nothing_heavy() -> None:
    script = (
        "import inference, sys; "
        "print([m for m in ('av', 'cv2', 'onnxruntime', 'torch', 'django') if m in sys.modules])"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"


def test_an_analysis_on_the_processor_never_loads_torch(model: Path, two_players: Path) -> None:
    script = (
        "import inference, sys, pathlib; "
        f"list(inference.analyse({str(two_players)!r}, model=pathlib.Path({str(model)!r}), "
        "device='cpu')); print('torch' in sys.modules, 'django' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "False False"
