"""How much a club keeps: footage, models, snapshots, and what was cut out for training."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

import inference
from loopdrive.accounts.models import Club
from loopdrive.engine.models import ModelVersion
from loopdrive.engine.weights_store import FILES
from loopdrive.footage.models import Video
from loopdrive.footage.quota import free_disk_bytes, used_bytes
from loopdrive.footage.stored_bytes import stored_size


@dataclass(frozen=True)
class Kept:
    """Bytes. Crops lie on the machine that trains, and are counted where this one does."""

    footage: int  # with uploads under way, as if they had arrived
    models: int
    snapshots: int
    crops: int
    free: int  # on the disk that takes uploads


def kept(club: Club) -> Kept:
    """Add up what the club keeps."""
    models = ModelVersion.objects.filter(club=club).values_list("folder", flat=True)
    return Kept(
        footage=used_bytes(club),
        models=_stored(f"{folder}/{name}" for folder in models for name in FILES),
        snapshots=_stored(snapshot.manifest_key for snapshot in club.snapshots.all()),
        crops=_crops(club),
        free=max(0, free_disk_bytes()),
    )


def _stored(keys: Iterable[str]) -> int:
    return sum(_size(key) for key in keys)


def _size(key: str) -> int:
    with suppress(FileNotFoundError):
        return stored_size(key)
    return 0


def _crops(club: Club) -> int:
    videos = Video.objects.filter(player_session__club=club).exclude(sha256="")
    films = set(videos.values_list("sha256", flat=True))
    names = {name for film in films for name in inference.crop_names(film)}
    files = inference.crop_files(Path(settings.TRAINING_ROOT) / "crops", names)
    return sum(path.stat().st_size for path in files if path.exists())
