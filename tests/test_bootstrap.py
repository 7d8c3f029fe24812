"""Preparing a fresh clone: an old Python gets a sentence, and what is done is not done again."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BOOTSTRAP = ROOT / "bootstrap"
OLD = (
    "import sys, runpy; sys.version_info = (3, 8, 0); runpy.run_path({path!r}, run_name='__main__')"
)


def test_the_first_file_can_be_read_by_old_pythons() -> None:
    text = (BOOTSTRAP / "__main__.py").read_text()
    ast.parse(text, feature_version=(3, 0))
    assert 'f"' not in text  # what feature_version does not look for
    assert "->" not in text


def test_an_old_python_without_a_newer_one_is_told_what_is_missing() -> None:
    told = subprocess.run(
        [sys.executable, "-c", OLD.format(path=str(BOOTSTRAP))],
        capture_output=True,
        text=True,
        env={"PATH": ""},
        check=False,
    )
    assert told.returncode == 1
    assert told.stderr.startswith("Loopdrive needs Python 3.11 or newer, and the newest one here")
    assert len(told.stderr.strip().splitlines()) == 1


def prepare(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run code that sees the bootstrap's modules."""
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(BOOTSTRAP)} | environment,
    )


def test_too_little_space_is_one_sentence_with_numbers() -> None:
    told = prepare("import steps; steps.require_space(10**6)")
    sentence = told.stderr.strip().splitlines()[-1]
    assert "There is not enough disk space: this step needs about 1e+06 GB" in sentence


def test_a_step_that_fails_is_named() -> None:
    told = prepare("import steps; steps.call('Installing Node', ['false'])")
    assert "Installing Node did not work; the lines above say why." in told.stderr


def test_the_hash_of_files_changes_with_name_and_content(tmp_path: Path) -> None:
    code = (
        "import steps, pathlib; steps.ROOT = pathlib.Path({root!r}); "
        "print(steps.digest(sorted(steps.ROOT.glob('*'))))"
    )

    def digest() -> str:
        return prepare(code.format(root=str(tmp_path))).stdout

    (tmp_path / "a").write_text("one")
    first = digest()
    assert digest() == first
    (tmp_path / "a").write_text("two")
    second = digest()
    (tmp_path / "a").rename(tmp_path / "b")
    assert len({first, second, digest()}) == 3


def test_only_a_card_or_a_wish_brings_torch() -> None:
    code = "import prepare; print(prepare.has_nvidia_gpu())"
    assert prepare(code, PATH="").stdout.strip() == "False"
    light = (ROOT / "requirements-serve.txt").read_text()
    assert "torch" not in {line.split("==")[0] for line in light.splitlines()}
    assert "torch" in {
        line.split("==")[0] for line in (ROOT / "requirements.txt").read_text().splitlines()
    }
