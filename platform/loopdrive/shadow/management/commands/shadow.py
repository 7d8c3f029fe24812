"""`manage.py shadow CLUB --by EMAIL --model VERSION`: let one of the club's models look along."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from loopdrive.accounts.models import Club
from loopdrive.accounts.named import NoSuchAdmin, admin_of, club_called
from loopdrive.engine.models import ModelVersion
from loopdrive.shadow.choose import CannotShadow, begin_shadow, end_shadow, shadow


class Command(BaseCommand):
    """What the API does, from a shell, in the name of an admin of the club."""

    help = "Let a model of the club look along at what the champion analyses, or none."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the club, who does it, and which model."""
        parser.add_argument("club", help="its name")
        parser.add_argument("--by", required=True, help="e-mail address of an admin of the club")
        what = parser.add_mutually_exclusive_group()
        what.add_argument("--model", help="its version: the number of its training run")
        what.add_argument("--end", action="store_true", help="let nobody look along")

    def handle(self, *args: object, **options: Any) -> None:  # argparse's values
        """Do it, and print who looks along."""
        club = club_called(options["club"])
        try:
            admin_of(club, options["by"])
            if options["end"]:
                end_shadow(club=club)
            elif options["model"]:
                begin_shadow(club=club, model=self._model(club, options["model"]))
        except (NoSuchAdmin, CannotShadow) as error:
            raise CommandError(str(error)) from error
        model = shadow(club)
        self.stdout.write(f"{model} looks along." if model else "Nobody looks along.")

    def _model(self, club: Club, version: str) -> ModelVersion:
        model = club.models.filter(version=version).first()
        if model is None:
            raise CannotShadow(f"{club.name} has no model of version {version}.")
        return model
