"""`manage.py demo_rally`: draw the demo club's video and upload it."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from loopdrive.operations.demo_rally import upload_demo_rally


class Command(BaseCommand):
    """Run once, by the first start."""

    help = "Draw the demo club's rally and hand it to the workers."

    def handle(self, *args: object, **options: object) -> None:
        """Print the key of the video."""
        self.stdout.write(str(upload_demo_rally().pk))
