"""`manage.py lineage STROKE`: where a stroke comes from, and every model that learnt it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from loopdrive.learning.lineage import StrokeLineage, Taught, lineage_of, taught_by
from loopdrive.learning.model_lineage import Step
from loopdrive.strokes.models import Stroke


class Command(BaseCommand):
    """What the API tells admins, from a shell."""

    help = "Tell where a stroke comes from, and every model that learnt it."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the stroke."""
        parser.add_argument("id", type=UUID)

    def handle(self, *args: object, **options: Any) -> None:  # argparse's values
        """Print both ways; of a stroke whose footage is gone, what learnt it."""
        of_all = Stroke.objects.select_related(
            "analysis__model_version", "video__player_session__club"
        )
        stroke = of_all.filter(pk=options["id"]).first()
        taught = taught_by(options["id"])
        if stroke is None and not taught:
            raise CommandError(f"There is no stroke {options['id']}.")
        if stroke is not None:
            self._tell_past(lineage_of(stroke))
        for each in taught:
            self._tell_taught(each)

    def _tell_past(self, lineage: StrokeLineage) -> None:
        stroke = lineage.stroke
        self.stdout.write(f"{stroke.label} at frame {stroke.contact_frame} of {stroke.video}")
        seen_by = stroke.analysis.model_version if stroke.analysis else "nobody but people"
        self.stdout.write(f"seen by {seen_by}")
        for word in lineage.words:
            author = word.edit.author.name if word.edit.author else "somebody"
            after = word.after
            self.stdout.write(
                f"edit {word.edit.number}: {author} made it a {after['label']}, {after['state']}"
            )
        for step in lineage.model.line if lineage.model else ():
            self._tell_step(step)

    def _tell_step(self, step: Step) -> None:
        if step.learnt is None or step.run is None:
            self.stdout.write(f"{step.model}: shipped")
            return
        learnt = step.learnt
        self.stdout.write(
            f"{step.model}: training run {step.run.number} on snapshot {learnt.snapshot.number} "
            f"({learnt.snapshot.sha256[:12]}), {learnt.strokes} strokes of {len(learnt.players)} "
            f"players, began with {step.run.base}"
        )
        for person in learnt.vouchers:
            self.stdout.write(
                f"  {person.name}: {person.videos} videos approved, {person.labels} labels"
            )

    def _tell_taught(self, taught: Taught) -> None:
        number = taught.snapshot.number
        self.stdout.write(f"in snapshot {number}, in the part that {taught.part}s")
        for run in taught.runs:
            came = run.model_version or "no model"
            self.stdout.write(f"  learnt by training run {run.number}: {came}")
