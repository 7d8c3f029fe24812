"""One attempt at a long job: claimed, kept alive, and ended well, in words, or given back."""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import ClassVar, Generic, TypeVar

from django.db import InterfaceError, OperationalError

from loopdrive.jobs.heartbeat import Heartbeat
from loopdrive.jobs.models import Job, LeaseLost

AnyJob = TypeVar("AnyJob", bound=Job)

logger = logging.getLogger(__name__)


class WorkerStopping(Exception):
    """The worker was told to stop, and somebody else shall do the job."""


class Attempt(ABC, Generic[AnyJob]):
    """What attempts at every kind of job have in common; a subclass says what the work is.

    A job may be attempted twice without harm. One that was cancelled, deleted or taken by another
    worker is dropped without a word; whatever else goes wrong becomes a state and a sentence.
    """

    worn_out: ClassVar[str]  # the sentence for a job that keeps killing its workers
    unexpected: ClassVar[str]  # the sentence for what nobody has thought of
    in_words: ClassVar[tuple[type[Exception], ...]]  # what says itself what people shall read

    def __init__(self, job: AnyJob, is_stopping: Callable[[], bool]) -> None:
        self.job = job
        self._is_stopping = is_stopping

    def run(self, worker: str) -> None:
        """Do the job for `worker` if it is there to be done."""
        if self._is_stopping():
            self.job.send_later()
            return
        if not self.job.start(worker):
            return
        try:
            with Heartbeat(self.job) as self._heartbeat:
                self._try()
        except LeaseLost:
            logger.info("%s is no longer ours; stopped", self.job)
            self.when_lost()
        else:
            self.when_over()

    def go_on(self) -> None:
        """Call this often while working. Raises LeaseLost or WorkerStopping, to be let through."""
        if self._heartbeat.is_lost:
            raise LeaseLost
        if self._is_stopping():
            raise WorkerStopping

    @abstractmethod
    def work(self) -> None:
        """Do the job and mark it done."""

    def fail(self, sentence: str) -> None:
        """Mark the job failed, and leave nothing half done."""
        self.job.fail(sentence)

    def put_back(self) -> None:
        """Give the job back, and leave nothing half done."""
        self.job.put_back()

    def when_lost(self) -> None:
        """Clear away on this machine: the job is somebody else's, or nobody's."""

    def when_over(self) -> None:
        """Tell others, if there is anything to tell: the attempt is over, whatever came of it."""

    def _try(self) -> None:
        try:
            if self.job.is_worn_out:
                self.fail(self.worn_out)
            else:
                self.work()
        except WorkerStopping:
            self.put_back()
        except self.in_words as error:
            self.fail(str(error))
        except (LeaseLost, OperationalError, InterfaceError):
            raise  # a database that is away fails nothing: the lease runs out and the job goes on
        except Exception:
            logger.exception("%s failed", self.job)
            self.fail(self.unexpected)
