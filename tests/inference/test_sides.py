"""A model that looks at bodies: taught by one command, told in analyses, kept by retraining."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest
from safetensors.torch import load_file

import inference
from inference import PlayerHint, Timeline
from inference.__main__ import main
from inference.data.shared_footage import clip_recordings
from inference.network.model_folder import champion, read_config
from inference.pose.sides import sides_of
from tests.inference.footage import FOOTAGE, rally

CLIPS = 24  # of both sides together: enough to learn some rule, few enough to be quick
MIX = {"network": 0.25, "body": 0.75}


def manifest_of_clips(folder: Path) -> Path:
    """As many clips of either side, the first that the shared footage lists."""
    rally("side_serve_5s")  # skips where there is no footage
    clips = clip_recordings(FOOTAGE)
    chosen = [
        clip
        for label in ("forehand", "backhand")
        for clip in [clip for clip in clips if clip.strokes[0].label == label][: CLIPS // 2]
    ]
    recordings = [
        {
            "video": str(clip.video),
            "end": clip.end,
            "hand": clip.hand,
            "match": clip.group,
            "is_clip": True,
            "strokes": [
                {
                    "label": clip.strokes[0].label,
                    "contact_frame": clip.strokes[0].contact_frame,
                }
            ],
        }
        for clip in chosen
    ]
    path = folder / "manifest.json"
    path.write_text(json.dumps({"recordings": recordings}))
    return path


def measured(folder: Path) -> Path:
    path = folder / "rallies.json"
    path.write_text(json.dumps({"shipped settings": {"mix": MIX, "clip_mix": MIX}}))
    return path


def test_a_model_is_taught_sides_and_its_network_stays_as_it_was(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # where crops are kept
    manifest, out = manifest_of_clips(tmp_path), tmp_path / "taught"
    asked = f"sides {model} {out} --version 2 --measured {measured(tmp_path)}"
    assert main([*asked.split(), "--manifest", str(manifest)]) == 0
    before, after = read_config(model), read_config(out)
    assert before.sides is None
    assert (after.name, after.version) == ("taught", "2")
    assert (after.temperature, after.thresholds) == (before.temperature, before.thresholds)
    sides = sides_of(after)
    assert sides is not None
    assert vars(sides.mix) == MIX
    weights = [load_file(each / "model.safetensors") for each in (model, out)]
    assert all(weights[1][name].equal(tensor) for name, tensor in weights[0].items())


def test_what_a_fold_holds_out_teaches_no_sides(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    asked = f"sides {model} {tmp_path / 'taught'} --measured {measured(tmp_path)}".split()
    asked += ["--manifest", str(manifest_of_clips(tmp_path)), "--folds", "2", "--fold"]
    taught_by = []
    for fold in "01":
        assert main([*asked, fold]) == 0
        taught_by.append(int(capsys.readouterr().out.split()[-2]))
    assert sum(taught_by) == CLIPS  # each clip is held out once, and is learnt from once
    assert main([*asked, "2"]) == 2
    assert capsys.readouterr().err == "There is no fold 2 of 2: they are counted from 0.\n"


def test_footage_without_two_sides_teaches_none_and_writes_nothing(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    manifest, out = manifest_of_clips(tmp_path), tmp_path / "taught"
    rows = json.loads(manifest.read_text())["recordings"]
    manifest.write_text(json.dumps({"recordings": [rows[0], rows[-1]]}))
    asked = f"sides {model} {out} --measured {measured(tmp_path)} --manifest {manifest}"
    assert main(asked.split()) == 2
    said = capsys.readouterr().err.splitlines()[-1]
    assert said == "There are too few forehands or backhands to learn their sides from."
    assert not out.exists()


def labels(model: Path) -> Counter[str]:
    """What is said of a drill of forehands, which the shipped model has learnt from."""
    video = rally("drill_forehand_side_15s")
    hints = [PlayerHint("left", "right")]
    *_, timeline = inference.analyse(video, hints=hints, model=model, device="cpu")
    assert isinstance(timeline, Timeline)
    return Counter(stroke.label for stroke in timeline.strokes)


def test_the_shipped_model_tells_a_drill_by_bodies_that_its_network_alone_names_wrong(
    tmp_path: Path,
) -> None:
    blind = shutil.copytree(champion(), tmp_path / "blind")
    config = json.loads((blind / "config.json").read_text()) | {"sides": None}
    (blind / "config.json").write_text(json.dumps(config))
    seeing, alone = labels(champion()), labels(blind)
    assert seeing.total() == alone.total() >= 15  # which strokes there are, bodies do not say
    assert seeing["forehand"] >= 15
    assert alone["forehand"] <= 5


def test_a_model_whose_rule_is_damaged_is_refused_in_words(
    model: Path, two_players: Path, tmp_path: Path
) -> None:
    broken = shutil.copytree(model, tmp_path / "broken")
    config = json.loads((broken / "config.json").read_text()) | {"sides": {"mix": {}}}
    (broken / "config.json").write_text(json.dumps(config))
    with pytest.raises(inference.ModelMissing, match="knows of bodies is damaged"):
        list(inference.analyse(two_players, model=broken, device="cpu"))
