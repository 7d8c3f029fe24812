"""Training on one snapshot: claim the run, take the footage out, follow the engine step by step."""

from __future__ import annotations

import logging
import shutil
import time
import uuid
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import InterfaceError, OperationalError, transaction

import inference
from inference import InferenceError
from loopdrive.engine.code_version import code_version
from loopdrive.engine.register import register
from loopdrive.jobs.heartbeat import Heartbeat
from loopdrive.jobs.models import LeaseLost
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


class WorkerStopping(Exception):
    """The worker was told to stop, and somebody else shall do the job."""


def train(
    *, run_id: uuid.UUID, worker: str, is_stopping: Callable[[], bool] = lambda: False
) -> None:
    """Do the run `run_id` if it is there to be done; may be done twice without harm.

    An attempt goes on where the checkpoint of the one before stands, where this machine has it.
    """
    run = TrainingRun.objects.filter(pk=run_id).first()
    if run is None:
        return
    if is_stopping():
        run.send_later()
        return
    if not run.start(worker):
        return
    clear_training_folder()
    try:
        with Heartbeat(run) as heartbeat:
            _attempt(run, heartbeat, is_stopping)
    except LeaseLost:
        logger.info("%s is no longer ours; stopped", run)
        _clear_away_if_over(run)
        clear_training_folder()  # somebody in it may have been forgotten meanwhile


def folder_of(run: TrainingRun) -> Path:
    """Return where this machine keeps the footage and checkpoints of a run."""
    return Path(settings.TRAINING_ROOT) / str(run.pk)


def _attempt(run: TrainingRun, heartbeat: Heartbeat, is_stopping: Callable[[], bool]) -> None:
    """Train, and turn whatever goes wrong into a state and a sentence."""
    try:
        if run.is_worn_out:
            _fail(run, WORN_OUT)
        else:
            _train(run, Follower(run, heartbeat, is_stopping))
    except WorkerStopping:
        run.put_back()
        tell_training(run)
    except (InferenceError, CannotExport) as error:
        _fail(run, str(error))
    except ModuleNotFoundError:
        logger.exception("%s cannot be done here", run)
        _fail(run, NO_TORCH)
    except (LeaseLost, OperationalError, InterfaceError):
        raise  # a database that is away fails nothing: the lease runs out and the run goes on
    except Exception:
        logger.exception("%s failed", run)
        _fail(run, UNEXPECTED)


class Follower:
    """Hears of every step: writes how far the run is, and ends it when it is no longer wanted."""

    def __init__(
        self, run: TrainingRun, heartbeat: Heartbeat, is_stopping: Callable[[], bool]
    ) -> None:
        self._run, self._heartbeat, self._is_stopping = run, heartbeat, is_stopping
        self._told_at = float("-inf")

    def __call__(self, trained: inference.Trained) -> None:
        """Note one step. Raises LeaseLost, WorkerStopping."""
        self._go_on()
        is_last = trained.done.step == trained.done.steps
        if is_last or time.monotonic() - self._told_at >= TELL_EVERY_S:
            self._tell(trained)
            self._told_at = time.monotonic()

    @transaction.atomic
    def prepared(self, done: int, films: int) -> None:
        """Note that so many films are cut. Raises LeaseLost, WorkerStopping."""
        self._go_on()
        self._run.hold()
        self._run.beat(step=done, steps=films)
        tell_training(self._run)

    def _go_on(self) -> None:
        if self._heartbeat.is_lost:
            raise LeaseLost
        if self._is_stopping():
            raise WorkerStopping

    @transaction.atomic
    def _tell(self, trained: inference.Trained) -> None:
        run, done = self._run, trained.done
        run.hold()
        further = {"reached": trained.share, "attempt": 1} if trained.share > run.reached else {}
        run.beat(
            progress=trained.share, stage=done.stage, step=done.step, steps=done.steps, **further
        )
        LossPoint.objects.update_or_create(
            run=run, stage=done.stage, step=done.step, defaults={"losses": dict(done.losses)}
        )
        tell_training(run)


def _train(run: TrainingRun, follow: Follower) -> None:
    folder, retrain_by = folder_of(run), inference.retrain_by  # without torch, nothing is prepared
    crops = Path(settings.TRAINING_ROOT) / "crops"
    manifest = _footage(run, folder / "snapshot")
    for done, films in inference.keep_crops(manifest, crops):
        follow.prepared(done, films)
    code = code_version()
    run.beat(code=code)
    name = f"club-{run.snapshot.club_id}"
    model = retrain_by(
        settings.TRAIN_PROCESSES,
        inference.Order(
            manifest=manifest,
            base=run.base.path,
            name=name,
            version=str(run.number),
            recipe="quick" if run.recipe == "quick" else "whole",
            seed=run.seed,
            most_steps=run.most_steps,
            code=code,
        ),
        folder,
        device=settings.DEVICE,
        cache=crops,
        follow=follow,
    )
    run.beat(stage=JUDGING)
    tell_training(run)
    judgement = judge_run(run, model, folder / "snapshot")
    with transaction.atomic():
        run.hold()
        version = register(model, club=run.snapshot.club, name=name, version=str(run.number))
        run.finish(model_version=version, **judgement.columns())
        tell_training(run)
    shutil.rmtree(folder, ignore_errors=True)


def _footage(run: TrainingRun, folder: Path) -> Path:
    """Take the snapshot's footage out, unless an earlier attempt did: the manifest comes last."""
    manifest = folder / "manifest.json"
    if not manifest.exists():
        shutil.rmtree(folder, ignore_errors=True)
        export(snapshot=run.snapshot, folder=folder)
    return manifest


@transaction.atomic
def _fail(run: TrainingRun, sentence: str) -> None:
    run.fail(sentence)
    tell_training(run)
    shutil.rmtree(folder_of(run), ignore_errors=True)


def _clear_away_if_over(run: TrainingRun) -> None:
    """Remove what a cancelled run leaves; another worker's attempt has a folder to go on with."""
    present = TrainingRun.objects.filter(pk=run.pk).first()
    if present is None or not present.is_active:
        shutil.rmtree(folder_of(run), ignore_errors=True)
