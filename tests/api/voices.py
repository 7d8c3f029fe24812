"""Saying something of a stroke over HTTP, and hearing it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage
from rest_framework.test import APIClient

from loopdrive.accounts.models import Club, Player
from loopdrive.footage.models import TableEnd, Video
from loopdrive.strokes.models import Stroke
from tests.insights.rows import play
from tests.speaking import spoken


@pytest.fixture
def video(club: Club, player: Player) -> Video:
    """One rally of three own strokes, half a second apart."""
    return play(club, ["FFF"], {TableEnd.LEFT: player})


@pytest.fixture
def stroke(video: Video) -> Stroke:
    """The first of them."""
    return video.strokes.earliest("contact_frame")


def url(stroke: Stroke) -> str:
    """Return where a stroke's voice notes are."""
    return f"/api/strokes/{stroke.pk}/voice-notes/"


def say(person: APIClient, stroke: Stroke, **how: Any) -> Any:
    """Send a recording."""
    asked = {"file": spoken(), "at_s": 0.5} | how
    return person.post(url(stroke), asked, format="multipart")


def said(person: APIClient, stroke: Stroke, **how: Any) -> dict[str, Any]:
    """Send a recording that is taken, and return what is told of it."""
    answer = say(person, stroke, **how)
    assert answer.status_code == 201, answer.json()
    told: dict[str, Any] = answer.json()
    return told


def heard(person: APIClient, note: dict[str, Any]) -> bytes:
    """Return the bytes of a note."""
    return b"".join(person.get(note["audio"]))


def files_of(video: Video) -> list[str]:
    """Return the names of the voices that are stored with a video."""
    return sorted(path.name for path in Path(default_storage.path(video.folder)).rglob("*.m4a"))
