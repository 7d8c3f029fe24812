"""`manage.py export_snapshot ID FOLDER`: a snapshot with its films, for training elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from loopdrive.learning.export import CannotExport, export, replace_films_by_crops
from loopdrive.learning.models import Snapshot


class Command(BaseCommand):
    """Writes what `python -m inference` reads."""

    help = "Write a snapshot and its films into a folder."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the snapshot and the folder."""
        parser.add_argument("id", type=UUID)
        parser.add_argument("folder", type=Path)
        parser.add_argument(
            "--crops", action="store_true", help="cut the players out instead of taking the films"
        )

    def handle(self, *args: object, **options: Any) -> None:  # argparse's values
        """Export, and print where."""
        snapshot = Snapshot.objects.filter(pk=options["id"]).first()
        if snapshot is None:
            raise CommandError(f"There is no snapshot {options['id']}.")
        try:
            export(snapshot=snapshot, folder=options["folder"])
            if options["crops"]:
                replace_films_by_crops(folder=options["folder"])
        except CannotExport as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Snapshot {snapshot.number} is in {options['folder']}")
