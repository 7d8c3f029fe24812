"""Taking in a model that a club's footage taught: weights into the storage, then the row."""

from __future__ import annotations

import hashlib
from pathlib import Path

from loopdrive.accounts.models import Club
from loopdrive.engine.models import ModelVersion
from loopdrive.engine.weights_store import store_weights


def register(folder: Path, *, club: Club, name: str, version: str) -> ModelVersion:
    """Keep the model in `folder` under a name that is new.

    Weights may be those of a model before: the same snapshot and seed lead to the same.
    """
    with (folder / "model.onnx").open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    key = f"models/{name}-{version}-{sha256}"
    store_weights(folder, key)
    return ModelVersion.objects.create(
        club=club, name=name, version=version, folder=key, sha256=sha256
    )
