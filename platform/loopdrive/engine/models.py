"""Model versions: which weights there are, and which of them is the champion."""

from __future__ import annotations

from pathlib import Path

from django.db import models
from django.utils import timezone

import inference

WEIGHTS = Path(inference.__file__).parent / "weights"  # what came with the code


class Alias(models.TextChoices):
    """A movable name for a version; a version without one is merely kept."""

    CHAMPION = "champion"
    CHALLENGER = "challenger"
    SHADOW = "shadow"


class ModelVersion(models.Model):
    """One set of weights. The row never changes but for its alias."""

    name = models.CharField(max_length=80)
    version = models.CharField(max_length=40)
    folder = models.CharField(max_length=300)  # relative: below WEIGHTS; absolute: trained here
    sha256 = models.CharField(max_length=64, unique=True)  # of the served network
    alias = models.CharField(max_length=12, choices=Alias.choices, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["name", "version"], name="one_version_a_name"),
            models.UniqueConstraint(
                fields=["alias"], condition=models.Q(alias="champion"), name="one_champion"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.version}"

    @property
    def path(self) -> Path:
        """Return the folder that holds the weights."""
        return WEIGHTS / self.folder

    @property
    def is_shipped(self) -> bool:
        """Tell whether the weights came with the code."""
        return not Path(self.folder).is_absolute()
