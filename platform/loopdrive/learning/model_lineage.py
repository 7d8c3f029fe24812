"""Where a model comes from: run, snapshot and people, down to the model that was shipped."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Sum

from inference import ModelMissing
from loopdrive.accounts.models import Club
from loopdrive.engine.champion import champion
from loopdrive.engine.models import ModelVersion
from loopdrive.learning.export import CannotExport, read_frozen
from loopdrive.learning.forgotten import Redaction
from loopdrive.learning.manifest import VideoEntry
from loopdrive.learning.models import Lesson, Part, Snapshot, TrainingRun
from loopdrive.strokes.models import Revision

DATA = "## Data"  # the section of a shipped card that tells what it was made from


@dataclass(frozen=True)
class Voucher:
    """One person behind what a model learnt: videos they approved, labels that are their word."""

    name: str
    videos: int
    labels: int


@dataclass(frozen=True)
class Learnt:
    """What the teaching part of a snapshot holds, and what was taken out after the run had it.

    `players` are keys and how many strokes; the key is None where nobody is named.
    """

    snapshot: Snapshot
    strokes: int
    by_label: dict[str, int]
    players: dict[int | None, int]
    vouchers: Sequence[Voucher]
    strokes_taken_out: int


@dataclass(frozen=True)
class Step:
    """One model of a line. The shipped one has no run, and `made_from` is what its card says."""

    model: ModelVersion
    is_champion: bool
    run: TrainingRun | None
    learnt: Learnt | None
    made_from: str


@dataclass(frozen=True)
class ModelLineage:
    """A model and those it began with, itself first; and the club's models that began with it."""

    line: Sequence[Step]
    descendants: Sequence[ModelVersion]


def lineage_of_model(model: ModelVersion, club: Club) -> ModelLineage:
    """Return where a model comes from and what came of it, as far as it is this club's."""
    now, line, present = champion(club), list[Step](), model
    while True:
        run = _run_of(present)
        learnt = _learnt(run) if run else None
        line.append(Step(present, present == now, run, learnt, _made_from(present)))
        if run is None:
            break
        present = run.base
    came = ModelVersion.objects.filter(training_run__base=model, club=club)
    return ModelLineage(line=line, descendants=list(came.order_by("pk")))


def _run_of(model: ModelVersion) -> TrainingRun | None:
    runs = TrainingRun.objects.filter(model_version=model)
    return runs.select_related("snapshot", "base").first()


def _learnt(run: TrainingRun) -> Learnt:
    snapshot = run.snapshot
    lessons = Lesson.objects.filter(snapshot=snapshot, part=Part.TRAIN)
    later = Redaction.objects.filter(snapshot=snapshot, forgetting__made_at__gt=run.queued_at)
    by_label = lessons.values_list("label").annotate(Count("pk")).order_by("label")
    players = lessons.values_list("player").annotate(Count("pk")).order_by("player")
    return Learnt(
        snapshot=snapshot,
        strokes=lessons.count(),
        by_label=dict(by_label),
        players=dict(players),
        vouchers=_vouchers(snapshot),
        strokes_taken_out=later.aggregate(strokes=Sum("strokes"))["strokes"] or 0,
    )


def _vouchers(snapshot: Snapshot) -> list[Voucher]:
    """Return who approved and who labelled what teaches; nobody where the manifest is lost.

    Whose words are deleted with their footage is counted for the approval alone.
    """
    try:
        entries = [each for each in read_frozen(snapshot)["videos"] if each["part"] == Part.TRAIN]
    except CannotExport:
        return []
    approved = Counter(each["approved_by"] for each in entries if each["approved_by"])
    labelled = _labelled(entries)
    names = sorted({*approved, *labelled}, key=lambda name: (-labelled[name], name))
    return [Voucher(name, approved[name], labelled[name]) for name in names]


def _labelled(entries: Iterable[VideoEntry]) -> Counter[str]:
    """Count the frozen revisions by who made them."""
    found = Counter[str]()
    for entry in entries:
        frozen = {stroke["revision"] for each in entry["recordings"] for stroke in each["strokes"]}
        made = Revision.objects.filter(edit__video=uuid.UUID(entry["video"])).exclude(
            edit__author=None
        )
        rows = made.values_list("pk", "edit__author__name")
        found.update(name for pk, name in rows if pk in frozen)
    return found


def _made_from(model: ModelVersion) -> str:
    if not model.is_shipped:
        return ""
    try:
        card = (model.path / "MODEL_CARD.md").read_text(encoding="utf-8")
    except (OSError, ModelMissing):
        return ""
    _, _, after = card.partition(f"{DATA}\n")
    return after.partition("\n## ")[0].strip()
