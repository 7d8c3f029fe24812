"""`manage.py train SNAPSHOT`: queue a training run, for the worker that trains."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from inference import CannotCompare, Failure, ModelMissing
from loopdrive.learning.models import Recipe, Snapshot
from loopdrive.learning.request_training import NotPossibleNow, request_training


class Command(BaseCommand):
    """What the API does, from a shell; nobody is named as its author."""

    help = "Queue a training run on a snapshot."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the snapshot, and how it is trained."""
        parser.add_argument("id", type=UUID)
        parser.add_argument("--recipe", choices=Recipe.values, default=Recipe.WHOLE)
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument(
            "--mend",
            action="append",
            default=[],
            metavar="KIND:OF",
            help="what it shall mend: class:serve, player:player-7, 'false strokes:'",
        )

    def handle(self, *args: object, **options: Any) -> None:  # argparse's values
        """Queue, and print which run it is."""
        snapshot = Snapshot.objects.filter(pk=options["id"]).first()
        if snapshot is None:
            raise CommandError(f"There is no snapshot {options['id']}.")
        try:
            run = request_training(
                snapshot=snapshot,
                user=None,
                recipe=options["recipe"],
                seed=options["seed"],
                failures=[Failure(*words.split(":", 1)) for words in options["mend"]],
            )
        except (NotPossibleNow, ModelMissing, CannotCompare) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Queued as training run {run.number}: {run.pk}")
