"""Training on one snapshot: claim the run, take the footage out, follow the engine step by step."""

from __future__ import annotations

import logging
import shutil
import time
import uuid
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import transaction

import inference
from inference import InferenceError
from loopdrive.engine.code_version import code_version
from loopdrive.engine.register import register
from loopdrive.jobs.attempt import Attempt
from loopdrive.learning.clear_away import clear_training_folder
from loopdrive.learning.events import tell_training
from loopdrive.learning.export import CannotExport, export
from loopdrive.learning.judge_run import judge_run
from loopdrive.learning.models import LossPoint, TrainingRun

WORN_OUT = "The training brought its worker down several times without getting further."
UNEXPECTED = "Something went wrong in Loopdrive while it trained. Please try it again."
NO_TORCH = "This installation cannot train: start it with LOOPDRIVE_TRAIN=1."
JUDGING = "judging"  # the last stage
TELL_EVERY_S = 1.0

logger = logging.getLogger(__name__)


class CannotTrain(Exception):
    """This machine cannot train; the sentence says what it lacks."""


def train(
    *, run_id: uuid.UUID, worker: str, is_stopping: Callable[[], bool] = lambda: False
) -> None:
    """Do the run `run_id` if it is there to be done; may be done twice without harm.

    An attempt goes on where the checkpoint of the one before stands, where this machine has it.
    """
    run = TrainingRun.objects.filter(pk=run_id).first()
    if run is not None:
        _Training(run, is_stopping).run(worker)


def folder_of(run: TrainingRun) -> Path:
    """Return where this machine keeps the footage and checkpoints of a run."""
    return Path(settings.TRAINING_ROOT) / str(run.pk)


class _Training(Attempt[TrainingRun]):
    worn_out, unexpected = WORN_OUT, UNEXPECTED
    in_words = (InferenceError, CannotExport, CannotTrain)
    _told_at = float("-inf")

    def work(self) -> None:
        """Take the footage out, train, judge, and register the model."""
        clear_training_folder()
        run, folder = self.job, folder_of(self.job)
        model = self._trained(folder)
        run.beat(stage=JUDGING)
        tell_training(run)
        judgement = judge_run(run, model, folder / "snapshot")
        with transaction.atomic():
            run.hold()
            club = run.snapshot.club
            version = register(model, club=club, name=_name(run), version=str(run.number))
            run.finish(model_version=version, **judgement.columns())
            tell_training(run)
        shutil.rmtree(folder, ignore_errors=True)

    def _trained(self, folder: Path) -> Path:
        """Train, and return the model's folder."""
        run, retrain_by = self.job, _trainer()  # where there is none, nothing is prepared
        crops = Path(settings.TRAINING_ROOT) / "crops"
        manifest = _footage(run, folder / "snapshot")
        for done, films in inference.keep_crops(manifest, crops):
            self._note_prepared(done, films)
        code = code_version()
        run.beat(code=code)
        order = inference.Order(
            manifest=manifest,
            base=run.base.path,
            name=_name(run),
            version=str(run.number),
            recipe="quick" if run.recipe == "quick" else "whole",
            seed=run.seed,
            most_steps=run.most_steps,
            code=code,
        )
        return retrain_by(
            settings.TRAIN_PROCESSES,
            order,
            folder,
            device=settings.DEVICE,
            cache=crops,
            follow=self._note_step,
        )

    @transaction.atomic
    def fail(self, sentence: str) -> None:
        """Mark the run failed and leave nothing of it on this machine."""
        super().fail(sentence)
        tell_training(self.job)
        shutil.rmtree(folder_of(self.job), ignore_errors=True)

    def put_back(self) -> None:
        """Let the next worker go on where this one stands."""
        super().put_back()
        tell_training(self.job)

    def when_lost(self) -> None:
        """Remove what a cancelled run leaves; another worker's attempt has that to go on with."""
        present = TrainingRun.objects.filter(pk=self.job.pk).first()
        if present is None or not present.is_active:
            shutil.rmtree(folder_of(self.job), ignore_errors=True)
        clear_training_folder()  # somebody in it may have been forgotten meanwhile

    @transaction.atomic
    def _note_prepared(self, done: int, films: int) -> None:
        """Note that so many films are cut. Raises LeaseLost, WorkerStopping."""
        self.go_on()
        self.job.hold()
        self.job.beat(step=done, steps=films)
        tell_training(self.job)

    def _note_step(self, trained: inference.Trained) -> None:
        """Note one step, now and then. Raises LeaseLost, WorkerStopping."""
        self.go_on()
        is_last = trained.done.step == trained.done.steps
        if is_last or time.monotonic() - self._told_at >= TELL_EVERY_S:
            self._tell(trained)
            self._told_at = time.monotonic()

    @transaction.atomic
    def _tell(self, trained: inference.Trained) -> None:
        run, done = self.job, trained.done
        run.hold()
        further = {"reached": trained.share, "attempt": 1} if trained.share > run.reached else {}
        run.beat(
            progress=trained.share, stage=done.stage, step=done.step, steps=done.steps, **further
        )
        LossPoint.objects.update_or_create(
            run=run, stage=done.stage, step=done.step, defaults={"losses": dict(done.losses)}
        )
        tell_training(run)


def _name(run: TrainingRun) -> str:
    return f"club-{run.snapshot.club_id}"


def _trainer() -> Callable[..., Path]:
    """Return what trains. Raises CannotTrain where torch is not installed."""
    try:
        return inference.retrain_by
    except ModuleNotFoundError as error:
        logger.exception("torch is needed to train")
        raise CannotTrain(NO_TORCH) from error


def _footage(run: TrainingRun, folder: Path) -> Path:
    """Take the snapshot's footage out, unless an earlier attempt did: the manifest comes last."""
    manifest = folder / "manifest.json"
    if not manifest.exists():
        shutil.rmtree(folder, ignore_errors=True)
        export(snapshot=run.snapshot, folder=folder)
    return manifest
