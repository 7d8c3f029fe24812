"""The weights a club's footage has taught: kept in the storage, read from a local folder."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage

from inference import ModelMissing
from loopdrive.footage.files import store_file, stored_path

FILES = ("model.safetensors", "config.json", "MODEL_CARD.md", "model.onnx")  # the last one last


def store_weights(folder: Path, key: str) -> None:
    """Put a model's files into the storage; where the last one lies, all of them do."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as copies:
        for name in FILES:
            copy = shutil.copyfile(folder / name, Path(copies) / name)
            store_file(Path(copy), f"{key}/{name}")


def local_folder(key: str) -> Path:
    """Return a local folder with the model stored under `key`. Raises ModelMissing.

    From a bucket the files are fetched once; they never change.
    """
    folder = stored_path(key)
    if folder is None:
        folder = settings.MODELS_ROOT / key
        if not (folder / FILES[-1]).exists():
            _fetch(key, folder)
    if not (folder / FILES[-1]).exists():
        raise ModelMissing("The weights of this model are gone.")
    return folder


def _fetch(key: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    try:
        for name in FILES:
            with (
                tempfile.NamedTemporaryFile(dir=folder, delete=False) as copy,
                default_storage.open(f"{key}/{name}") as stored,
            ):
                shutil.copyfileobj(stored, copy)
            Path(copy.name).replace(folder / name)
    except FileNotFoundError as error:
        raise ModelMissing("The weights of this model are gone.") from error
