"""`manage.py snapshot CLUB`: freeze what the club's coaches have approved."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from loopdrive.accounts.named import club_called
from loopdrive.learning.freeze import freeze
from loopdrive.learning.refusals import CannotFreeze


class Command(BaseCommand):
    """What the page of snapshots does, from a shell; nobody is named as its author."""

    help = "Freeze a club's approved strokes into a snapshot."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the club and a title."""
        parser.add_argument("club", help="its name")
        parser.add_argument("--title", default="")

    def handle(self, *args: object, **options: Any) -> None:  # argparse's values
        """Freeze, and print which snapshot it is."""
        club = club_called(options["club"])
        try:
            snapshot, is_new = freeze(club=club, user=None, title=options["title"])
        except CannotFreeze as error:
            raise CommandError(str(error)) from error
        said = "Frozen as" if is_new else "Nothing has changed since"
        self.stdout.write(f"{said} snapshot {snapshot.number}: {snapshot.pk}")
        self.stdout.write(f"{snapshot.counts['strokes']} strokes, sha256 {snapshot.sha256}")
