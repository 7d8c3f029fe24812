"""`python -m inference evaluate` from run files to pages, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inference.__main__ import main
from inference.data.footage_sets import Leakage
from inference.data.manifest import write_manifest
from inference.data.recordings import KnownStroke, Recording
from inference.evaluate import CONFIGS
from inference.evaluation.results import PAGES, index
from inference.evaluation.runs import planned, read_study
from inference.strokes import End, Label
from inference.synthetic.render import render_rally
from inference.synthetic.truth import Truth

RESULTS = Path(__file__).parents[2] / "docs" / "results"
CLIP_MODEL = """
name = "cnn"
seed = 1
[model]
kind = "cnn"
[data]
manifest = "manifest.json"
[training]
steps = 2
clips = 4
"""
JOINT_MODEL = CLIP_MODEL.replace("cnn", "hand_path")
TIMELINE = """
name = "champion"
seed = 1
start_from = "first"
[model]
features = 8
hidden = 8
[data]
manifest = "manifest.json"
[training]
steps = 2
videos = 2
clips = 2
bfloat16 = false
"""
DRAWN_ONLY = """
name = "lstm"
seed = 1
[model]
kind = "lstm"
[data]
drawn_scenes = 1
first_scene = 5000
[training]
steps = 2
drawn = 4
"""
FIRST = (
    TIMELINE.replace('"champion"', '"first"')
    .replace('start_from = "first"', "")
    .replace('manifest = "manifest.json"', "drawn_scenes = 1\nfirst_scene = 5000")
    .replace("videos = 2\nclips = 2", "drawn = 2")
)


RUN_FILES = {
    "cnn": CLIP_MODEL,
    "hand_path": JOINT_MODEL,
    "champion": TIMELINE,
    "first": FIRST,
    "lstm": DRAWN_ONLY,
}


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two filmed rallies and six clips, and run files that learn next to nothing from them."""
    folder = tmp_path_factory.mktemp("configs")
    recordings: list[Recording] = []
    for seed in (1, 2):
        path = folder / f"rally-{seed}.mp4"
        truth = render_rally(path, seed=seed, size=(320, 180), duration_s=5.0)
        recordings += [played(path, truth, "left"), played(path, truth, "right")]
    for number in range(6):
        path = folder / f"clip-{number}.mp4"
        render_rally(path, seed=10 + number, size=(320, 180), duration_s=1.2)
        label: Label = "forehand" if number % 2 else "backhand"
        stroke = KnownStroke(label, contact_frame=18)
        recordings.append(
            Recording(path, f"match {number // 2}", "left", "right", (stroke,), is_clip=True)
        )
    write_manifest(folder / "manifest.json", recordings)
    for name, text in RUN_FILES.items():
        (folder / f"{name}.toml").write_text(text)
    return folder


def played(path: Path, truth: Truth, end: End) -> Recording:
    """One player of a drawn rally, written down as a labeller would."""
    strokes = tuple(
        KnownStroke(s.label, s.contact_frame, s.start_frame, s.end_frame)
        for s in truth.strokes
        if s.end == end
    )
    return Recording(path, path.stem, end, truth.hands[end], strokes)


def asked(study: Path, out: Path, *more: str) -> list[str]:
    here = ["--configs", str(study), "--runs", str(study / "runs"), "--out", str(out)]
    return ["evaluate", *here, "--folds", "2", "--seeds", "1", "--threads", "1", *more]


@pytest.mark.slow(about_s=80)
def test_one_command_trains_measures_and_writes_pages(study: Path, tmp_path: Path) -> None:
    assert main(asked(study, tmp_path, "--only", "tables")) == 0
    assert main(asked(study, tmp_path, "--only", "rallies", "--no-training")) == 0
    tables = json.loads((tmp_path / "tables.json").read_text())
    assert tables["missing"] == []
    assert set(tables["models"]) == {"cnn", "hand_path", "hand_path_seen", "lstm", "timeline"}
    for name, own in tables["models"].items():
        assert own["real"]["clips"] == (0 if name == "lstm" else 6)
        assert (own["drawn"]["clips"] == 0) == (name == "hand_path_seen")
    assert tables["models"]["cnn"]["real"]["groups"] == 3
    rallies = json.loads((tmp_path / "rallies.json").read_text())
    assert rallies["videos"]["all views"]["videos"] == 2
    assert set(rallies["timelines"]) == {"rally-1", "rally-2"}
    assert set(rallies["shipped settings"]) == {
        "temperature",
        "clip_temperature",
        "thresholds",
        "mix",
        "clip_mix",
    }
    assert "<svg" in (tmp_path / "rallies" / "rally-1.svg").read_text()
    for page in ("tables.md", "rallies.md", "README.md"):
        for word in ("nan", "None", "Traceback"):
            assert word not in (tmp_path / page).read_text().split()
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert main(asked(study, tmp_path, "--only", "tables")) == 0
    assert main(asked(study, tmp_path, "--only", "rallies")) == 0
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}


@pytest.mark.slow(about_s=40)
def test_kept_networks_are_measured_again_without_training(study: Path, tmp_path: Path) -> None:
    assert main(asked(study, tmp_path, "--only", "rallies")) == 0
    runs, light = study / "runs", tmp_path / "light"
    assert main(["lighten", str(runs), str(light)]) == 0
    folds = sorted(str(path.relative_to(light)) for path in light.rglob("*.safetensors"))
    assert folds == [f"champion/fold-{n}-of-2/seed-1/checkpoint.safetensors" for n in (0, 1)]
    assert all((light / p).stat().st_size < 0.3 * (runs / p).stat().st_size for p in folds)
    again = [*asked(study, tmp_path / "again", "--only", "rallies", "--no-training")]
    again[again.index("--runs") + 1] = str(light)
    assert main(again) == 0
    found, before = (
        json.loads((folder / "rallies.json").read_text())["drawn, unseen seeds"]["at 133 ms"]["F1"]
        for folder in (tmp_path / "again", tmp_path)
    )
    assert found == pytest.approx(before, abs=0.02)
    assert json.loads((tmp_path / "again" / "rallies.json").read_text())["missing"] == []


@pytest.mark.slow
def test_the_learning_curve_learns_from_less_and_less(study: Path, tmp_path: Path) -> None:
    assert main(asked(study, tmp_path, "--learning-curve", "cnn")) == 0
    points = json.loads((tmp_path / "learning_curve.json").read_text())["models"]["cnn"]
    assert [point["percent"] for point in points] == [25, 50, 75, 100]
    learned = [point["learned"] for point in points]
    assert learned == sorted(learned)
    assert learned[0] < learned[-1]
    bodies = json.loads((tmp_path / "learning_curve.json").read_text())["bodies"]
    assert [point["percent"] for point in bodies] == [25, 50, 75, 100]
    assert (tmp_path / "learning_curve.svg").exists()


def said_to(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert main(words) == 2
    said = capsys.readouterr().err.strip()
    assert "\n" not in said
    return said


def test_a_folder_without_run_files_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = said_to(asked(tmp_path / "nowhere", tmp_path), capsys)
    assert said == f"There is no run file in {tmp_path / 'nowhere'}."


def test_seeds_that_are_none_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [*asked(tmp_path, tmp_path), "--seeds", "1,two"]
    assert said_to(words, capsys) == "'1,two' are no seeds: write whole numbers, such as 1,2,3."


def test_a_single_fold_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = [*asked(tmp_path, tmp_path), "--folds", "1"]
    assert said_to(words, capsys) == "Nothing can be held out with 1 folds: it takes two."


def test_no_run_at_all_is_refused_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cnn.toml").write_text(CLIP_MODEL)
    out = tmp_path / "out"
    said = said_to(asked(tmp_path, out, "--no-training", "--only", "tables"), capsys)
    assert said.endswith("is trained to its end: there is nothing to measure.")
    assert not out.exists()


def test_there_is_nothing_to_keep_of_runs_that_are_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = said_to(["lighten", str(tmp_path), str(tmp_path / "light")], capsys)
    assert said == f"No run 'champion' is trained in {tmp_path}."
    assert not (tmp_path / "light").exists()


def test_a_start_that_no_run_file_names_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "champion.toml").write_text(TIMELINE)
    said = said_to(asked(tmp_path, tmp_path / "out"), capsys)
    assert said == "champion starts from first, which no run file names."


def test_a_run_that_no_run_file_names_has_no_learning_curve(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cnn.toml").write_text(CLIP_MODEL)
    said = said_to(asked(tmp_path, tmp_path / "out", "--learning-curve", "lstm"), capsys)
    assert said == "There is no run file of the name 'lstm' for real footage: cnn."


def test_every_committed_run_file_has_its_start() -> None:
    study = read_study(CONFIGS, Path("runs"), 5, (1, 2, 3))
    assert {run.fold for run in planned(study)} == {None, 0, 1, 2, 3, 4}


@pytest.mark.parametrize("name", sorted(PAGES))
def test_committed_pages_are_what_their_numbers_make(name: str) -> None:
    path = RESULTS / f"{name}.json"
    if not path.exists():
        pytest.skip(f"{name} has not been measured yet")
    assert (RESULTS / f"{name}.md").read_text() == PAGES[name](json.loads(path.read_text()))


def test_a_run_starts_from_the_one_that_held_the_same_fold_out(study: Path, tmp_path: Path) -> None:
    chain = tmp_path / "chain"
    chain.mkdir()
    for name, text in RUN_FILES.items():
        (chain / f"{name}.toml").write_text(text)
    on_the_way = TIMELINE.replace('"champion"', '"joints"')
    (chain / "joints.toml").write_text(on_the_way)
    leaking = TIMELINE.replace('"first"', '"joints"')
    (chain / "champion.toml").write_text(leaking)
    with pytest.raises(Leakage, match="champion starts from joints, which learns from real foot"):
        planned(read_study(chain, tmp_path, 2, (1,)))
    (chain / "champion.toml").write_text(f"start_in_fold = true\n{leaking}")
    runs = planned(read_study(chain, tmp_path, 2, (1,)))
    words = [run.words for run in runs if run.config.name in ("first", "joints", "champion")]
    assert words[0] == "first seed 1"
    assert words[1:] == [
        "joints fold 0 seed 1",
        "champion fold 0 seed 1",
        "joints fold 1 seed 1",
        "champion fold 1 seed 1",
    ]


def test_the_committed_run_files_do_not_leak() -> None:
    assert planned(read_study(CONFIGS, Path("runs"), 5, (1, 2, 3)))


def test_the_committed_index_names_what_is_there() -> None:
    if not (RESULTS / "README.md").exists():
        pytest.skip("nothing has been measured yet")
    assert (RESULTS / "README.md").read_text() == index(RESULTS)
