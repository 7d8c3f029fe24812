"""The champion: the model version that analyses new videos, a club's own or the shipped one."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from django.db import transaction

from inference import ModelMissing
from loopdrive.accounts.models import Club
from loopdrive.engine.models import WEIGHTS, Alias, ModelVersion


def champion(club: Club | None = None) -> ModelVersion:
    """Return the club's own champion, else the shipped one. Raises ModelMissing."""
    own = ModelVersion.objects.filter(alias=Alias.CHAMPION, club=club) if club else None
    return (own.first() if own else None) or shipped_champion()


def shipped_champion() -> ModelVersion:
    """Return the champion of all who have none of their own, registering it at first need.

    A newer shipped one takes the place of an older. Raises ModelMissing.
    """
    present = ModelVersion.objects.filter(alias=Alias.CHAMPION, club=None).first()
    if present is not None and not present.is_shipped:
        return present
    folder = shipped_folder()
    digest = hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()
    if present is not None and present.sha256 == digest:
        return present
    return _promote_shipped(folder, digest)


def shipped_folder() -> Path:
    """Return the folder of the champion that came with the code. Raises ModelMissing."""
    try:
        return WEIGHTS / (WEIGHTS / "champion.txt").read_text().strip()
    except FileNotFoundError as error:
        raise ModelMissing("This installation has no model: its weights are missing.") from error


@transaction.atomic
def _promote_shipped(folder: Path, digest: str) -> ModelVersion:
    config = json.loads((folder / "config.json").read_text())
    list(ModelVersion.objects.select_for_update().filter(alias=Alias.CHAMPION, club=None))
    shipped, _ = ModelVersion.objects.get_or_create(
        club=None,
        sha256=digest,
        defaults={
            "name": config["name"],
            "version": _free_version(config["name"], str(config["version"]), digest),
            "folder": folder.name,
        },
    )
    ModelVersion.objects.filter(alias=Alias.CHAMPION, club=None).update(alias="")
    shipped.alias = Alias.CHAMPION
    shipped.save(update_fields=["alias"])
    return shipped


def _free_version(name: str, version: str, digest: str) -> str:
    """Return `version`, told apart by its hash when other weights bear it already."""
    is_taken = ModelVersion.objects.filter(name=name, version=version).exists()
    return f"{version}+{digest[:8]}" if is_taken else version
