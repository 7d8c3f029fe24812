"""`manage.py import_footage CLUB PATH --from KIND --by EMAIL`: labelled footage from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

import inference
from inference import InferenceError
from loopdrive.accounts.named import NoSuchAdmin, admin_of, club_called
from loopdrive.footage.refusals import UploadRefused
from loopdrive.learning.import_footage import import_footage


class Command(BaseCommand):
    """Hands films in; the workers do the rest."""

    help = "Hand in labelled footage as a club's videos; labels are taken in after each analysis."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the club, the footage, and what of it is not told by itself."""
        parser.add_argument("club", help="its name")
        parser.add_argument("path", type=Path, help="folder or manifest")
        parser.add_argument("--from", dest="kind", choices=inference.FOOTAGE_KINDS, required=True)
        parser.add_argument("--by", required=True, help="e-mail address of an admin of the club")
        parser.add_argument("--end", choices=inference.ENDS, default="left")
        parser.add_argument("--hand", choices=("right", "left", "unknown"), default="unknown")

    def handle(self, *args: object, **options: Any) -> None:  # argparse's values
        """Hand in, and print what comes next."""
        club = club_called(options["club"])
        try:
            user = admin_of(club, options["by"])
            recordings = inference.read_footage(
                options["kind"], options["path"], end=options["end"], hand=options["hand"]
            )
            done = import_footage(club=club, user=user, recordings=recordings)
        except (NoSuchAdmin, InferenceError, UploadRefused) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"{done.videos} videos of {done.sessions} matches with {done.strokes} strokes are "
            "handed in. Each takes its labels in once it is analysed"
            + (
                f"; {done.partly}, of which not all is known, wait for a coach"
                if done.partly
                else ""
            )
            + f". Then: manage.py snapshot {club.name!r}"
        )
