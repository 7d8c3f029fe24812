"""Model versions: which weights there are, and which of them is the champion."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class Alias(models.TextChoices):
    """A movable name for a version; a version without one is merely kept."""

    CHAMPION = "champion"
    CHALLENGER = "challenger"
    SHADOW = "shadow"


class ModelVersion(models.Model):
    """One set of weights. The row never changes but for its alias."""

    name = models.CharField(max_length=80)
    version = models.CharField(max_length=40)
    folder = models.CharField(max_length=300)  # below inference/weights for the shipped one
    sha256 = models.CharField(max_length=64)  # of the served network
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
