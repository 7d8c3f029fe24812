"""Which model analyses new videos."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inference import ModelMissing
from loopdrive.engine.champion import champion
from loopdrive.engine.models import Alias, ModelVersion
from tests.jobs.together import together


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of shipped weights with one model in it."""
    monkeypatch.setattr("loopdrive.engine.champion.WEIGHTS", tmp_path)
    ship(tmp_path, "rally-1", version="1", network=b"one")
    return tmp_path


def ship(weights: Path, folder: str, *, version: str, network: bytes) -> None:
    """Put a model into the shipped weights and name it champion."""
    (weights / folder).mkdir(exist_ok=True)
    (weights / folder / "model.onnx").write_bytes(network)
    config = {"name": "rally", "version": version}
    (weights / folder / "config.json").write_text(json.dumps(config))
    (weights / "champion.txt").write_text(f"{folder}\n")


@pytest.mark.django_db
def test_the_shipped_model_is_registered_once(weights: Path) -> None:
    first = champion()
    assert (str(first), first.alias, first.is_shipped) == ("rally 1", Alias.CHAMPION, True)
    assert champion() == first
    assert ModelVersion.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_many_workers_that_start_together_register_it_once(weights: Path) -> None:
    assert len(set(together(4, lambda number: champion().pk))) == 1
    assert ModelVersion.objects.count() == 1


@pytest.mark.django_db
def test_a_newer_shipped_model_takes_over_and_the_older_is_kept(weights: Path) -> None:
    old = champion()
    ship(weights, "rally-2", version="2", network=b"two")
    new = champion()
    old.refresh_from_db()
    assert (str(new), new.alias, old.alias) == ("rally 2", Alias.CHAMPION, "")


@pytest.mark.django_db
def test_a_model_trained_here_is_not_pushed_aside_by_a_shipped_one(
    weights: Path, tmp_path: Path
) -> None:
    trained = ModelVersion.objects.create(
        name="rally", version="9", folder=str(tmp_path), sha256="9", alias=Alias.CHAMPION
    )
    ship(weights, "rally-2", version="2", network=b"two")
    assert champion() == trained
    assert trained.path == tmp_path


@pytest.mark.django_db
def test_other_weights_under_the_same_version_are_told_apart(weights: Path) -> None:
    first = champion()
    ship(weights, "rally-1", version="1", network=b"changed")
    second = champion()
    assert first.version == "1"
    assert second.version.startswith("1+")


@pytest.mark.django_db
def test_missing_weights_are_said_in_words(weights: Path) -> None:
    (weights / "champion.txt").unlink()
    with pytest.raises(ModelMissing, match="no model"):
        champion()
