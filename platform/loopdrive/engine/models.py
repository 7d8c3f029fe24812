"""Model versions: which weights there are, and which of them is the champion."""

from __future__ import annotations

from pathlib import Path

from django.db import models
from django.utils import timezone

import inference
from loopdrive.accounts.models import Club
from loopdrive.engine.weights_store import local_folder

WEIGHTS = Path(inference.__file__).parent / "weights"  # what came with the code


class Alias(models.TextChoices):
    """A movable name for a version; a version without one is merely kept."""

    CHAMPION = "champion"
    CHALLENGER = "challenger"
    SHADOW = "shadow"


class ModelVersion(models.Model):
    """One set of weights. The row never changes but for its alias, and for being marked.

    What a club's footage has taught belongs to that club alone; without a club, it came with the
    code and serves every club that has no champion of its own. `must_retrain_since` marks a model
    that has learnt from somebody who was forgotten since: it is not promoted any more.
    """

    club = models.ForeignKey(Club, on_delete=models.CASCADE, null=True, related_name="models")
    name = models.CharField(max_length=80)
    version = models.CharField(max_length=40)
    folder = models.CharField(max_length=300)  # below WEIGHTS; a club's: in the storage
    sha256 = models.CharField(max_length=64)  # of the served network
    alias = models.CharField(max_length=12, choices=Alias.choices, blank=True)
    must_retrain_since = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["name", "version"], name="one_version_a_name"),
            models.UniqueConstraint(
                fields=["sha256"], condition=models.Q(club=None), name="shipped_once"
            ),
            models.UniqueConstraint(
                fields=["alias"],
                condition=models.Q(alias="champion", club=None),
                name="one_champion",
            ),
            models.UniqueConstraint(
                fields=["club"],
                condition=models.Q(alias="champion"),
                name="one_champion_a_club",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.version}"

    @property
    def path(self) -> Path:
        """Return the folder that holds the weights. Raises ModelMissing when they are gone."""
        if self.club_id is None:
            return WEIGHTS / self.folder  # itself where it is absolute
        return local_folder(self.folder)

    @property
    def must_retrain(self) -> bool:
        """Tell whether it has learnt from somebody who was forgotten since."""
        return self.must_retrain_since is not None

    @property
    def is_shipped(self) -> bool:
        """Tell whether the weights came with the code."""
        return self.club_id is None and not Path(self.folder).is_absolute()
