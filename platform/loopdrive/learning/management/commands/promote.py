"""`manage.py promote RUN --by EMAIL`: give what a run has trained the champion's place."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from loopdrive.accounts.named import NoSuchAdmin, admin_of
from loopdrive.learning.models import TrainingRun
from loopdrive.learning.promote import CannotPromote, promote


class Command(BaseCommand):
    """What the API does, from a shell, in the name of an admin of the club."""

    help = "Make a training run's model the champion of its club."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the run, who promotes it, and why."""
        parser.add_argument("id", type=UUID)
        parser.add_argument("--by", required=True, help="e-mail address of an admin of the club")
        parser.add_argument("--reason", default="", help="needed against the verdict")

    def handle(self, *args: object, **options: Any) -> None:  # argparse's values
        """Promote, and print what changed."""
        run = TrainingRun.objects.filter(pk=options["id"]).select_related("snapshot__club").first()
        if run is None:
            raise CommandError(f"There is no training run {options['id']}.")
        try:
            user = admin_of(run.snapshot.club, options["by"])
            promotion = promote(run=run, user=user, reason=options["reason"])
        except (NoSuchAdmin, CannotPromote) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{promotion.after} took the place of {promotion.before}.")
