"""A snapshot as a folder that `inference` can be trained on, apart from the platform.

snapshot.json     the frozen manifest, as it is stored
manifest.json     the training part in the form of docs/data.md
test.json         the test part, if there is one: to measure with and never to train on
videos/           each film once, named by its SHA-256
crops/            instead of the films, where that was asked for: the players, cut out
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage

import inference
from inference import InferenceError
from loopdrive.footage.files import is_stored, local_file
from loopdrive.footage.models import Video
from loopdrive.learning.manifest import Manifest, RecordingEntry, VideoEntry, content_hash
from loopdrive.learning.models import Part, Snapshot

FILES = {Part.TRAIN: "manifest.json", Part.TEST: "test.json"}
OF_A_STROKE = ("label", "start_frame", "contact_frame", "end_frame")
SHOWN = 3  # names in a sentence


class CannotExport(Exception):
    """The folder cannot be written; the sentence says why."""


def read_frozen(snapshot: Snapshot) -> Manifest:
    """Return a snapshot's manifest. Raises CannotExport when it is gone or was changed."""
    try:
        with default_storage.open(snapshot.manifest_key) as file:
            manifest: Manifest = json.load(file)
    except FileNotFoundError as error:
        raise CannotExport(f"The manifest of snapshot {snapshot.number} is gone.") from error
    if content_hash(manifest) != snapshot.sha256:
        raise CannotExport(f"The manifest of snapshot {snapshot.number} is not what was frozen.")
    return manifest


def export(*, snapshot: Snapshot, folder: Path) -> None:
    """Write the snapshot into an empty or new folder. Raises CannotExport.

    The manifests come last: where they lie, the films beside them are whole.
    """
    if folder.exists() and any(folder.iterdir()):
        raise CannotExport(f"{folder} is not empty.")
    manifest = read_frozen(snapshot)
    keys = stored_films(manifest["videos"])
    (folder / "videos").mkdir(parents=True, exist_ok=True)
    for entry in manifest["videos"]:
        _copy(keys[entry["video"]], entry, folder / _path(entry))
    _write(folder / "snapshot.json", manifest)
    for part, name in FILES.items():
        if rows := list(recordings(manifest, part)):
            _write(folder / name, {"recordings": rows})


def replace_films_by_crops(*, folder: Path) -> None:
    """Let an exported folder travel light: players cut out instead of films. Raises CannotExport.

    A training reads it as before; nobody else in the hall is in it any more.
    """
    cache = Path(settings.TRAINING_ROOT) / "crops"
    try:
        for name in FILES.values():
            if (folder / name).exists():
                inference.pack_manifest(folder / name, cache, quiet=True)
    except InferenceError as error:
        raise CannotExport(str(error)) from error
    shutil.rmtree(folder / "videos")


def recordings(manifest: Manifest, part: Part) -> Iterator[dict[str, object]]:
    """Yield the recordings of a part in the form of docs/data.md; a match is a whole group."""
    for entry in manifest["videos"]:
        for recording in entry["recordings"]:
            if recording["part"] == part:
                yield _recording(entry, recording)


def _recording(entry: VideoEntry, recording: RecordingEntry) -> dict[str, object]:
    named = {"player": recording["player"]} if recording["player"] else {}
    return named | {
        "video": _path(entry),
        "sha256": entry["sha256"],
        "match": recording["group"],
        "end": recording["end"],
        "hand": recording["hand"],
        "frames": entry["frames"],
        "strokes": [
            {name: value for name, value in stroke.items() if name in OF_A_STROKE}
            for stroke in recording["strokes"]
        ],
    }


def _path(entry: VideoEntry) -> str:
    return f"videos/{entry['sha256']}{Path(entry['filename']).suffix.lower()}"


def stored_films(entries: Sequence[VideoEntry]) -> dict[str, str]:
    """Return where each film is stored. Raises CannotExport, with some names, when one is gone."""
    rows = Video.objects.filter(pk__in=[entry["video"] for entry in entries])
    keys = {str(pk): key for pk, key in rows.values_list("pk", "original_key")}
    gone = [
        entry["filename"]
        for entry in entries
        if entry["video"] not in keys or not is_stored(keys[entry["video"]])
    ]
    if gone:
        more = f" and {len(gone) - SHOWN} more" if len(gone) > SHOWN else ""
        raise CannotExport(f"Films of this snapshot are gone: {', '.join(gone[:SHOWN])}{more}.")
    return keys


def _copy(key: str, entry: VideoEntry, target: Path) -> None:
    with local_file(key) as path:
        shutil.copyfile(path, target)
    with target.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != entry["sha256"]:
        raise CannotExport(f"{entry['filename']} is no longer the film that was frozen.")


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
