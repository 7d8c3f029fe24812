"""The server's own account of a timeline: its strokes, its history, and whether the two agree."""

from __future__ import annotations

import json
import urllib.request
import uuid
from dataclasses import dataclass
from itertools import pairwise
from typing import Any  # JSON of every shape

from tests.installation import Installation

SHOWN = ("end", "label", "start_frame", "contact_frame", "end_frame", "state")  # in a row
VALUES = (*SHOWN, "zone", "outcome")
OTHER = {"serve": "smash", "forehand": "backhand", "backhand": "forehand", "smash": "serve"}
Values = dict[str, Any]


@dataclass(frozen=True)
class Ledger:
    """What is known of a video: `first` is its strokes as they were before anybody's edit."""

    installation: Installation
    video: str
    first: dict[str, Values]

    @classmethod
    def open(cls, installation: Installation, video: str) -> Ledger:
        """Begin with a video nobody has edited."""
        strokes = installation.get(f"/api/videos/{video}/strokes/?page_size=2000", role="coach")
        assert all(stroke["version"] == 0 for stroke in strokes["results"])
        return cls(installation, video, {each["id"]: values(each) for each in strokes["results"]})

    def strokes(self) -> list[dict[str, Any]]:
        """Return every stroke as it is now."""
        found: list[dict[str, Any]] = self._get("strokes/?page_size=2000")["results"]
        return found

    def standing_alone(self) -> list[dict[str, Any]]:
        """Return the strokes that are certainly the current one at their contact, in order."""
        standing = [each for each in self.strokes() if each["state"] != "rejected"]
        return [
            one
            for one in standing
            if not any(
                other["start_frame"] <= one["contact_frame"] <= other["end_frame"]
                for other in standing
                if other is not one
            )
        ]

    def edits(self) -> list[dict[str, Any]]:
        """Return every edit, the oldest first."""
        found: list[dict[str, Any]] = []
        before = 2**31
        while page := self._get(f"edits/?page_size=200&before={before}")["results"]:
            found += page
            before = page[-1]["number"]
        return found[::-1]

    def rows(self) -> list[list[Any]]:
        """Return the strokes as a page's table tells them."""
        return sorted([each["id"], *(each[name] for name in SHOWN)] for each in self.strokes())

    def check(self) -> list[str]:
        """Replay all of history, each revision upon the one before; return the edits' keys."""
        edits = self.edits()
        assert [edit["number"] for edit in edits] == list(range(1, len(edits) + 1))
        replayed = dict(self.first)
        versions = dict.fromkeys(self.first, 0)
        for edit in edits:
            for revision in edit["revisions"]:
                stroke = revision["stroke"]
                assert revision["before"] == replayed.get(stroke), f"edit {edit['number']}"
                replayed[stroke] = revision["after"]
                versions[stroke] = edit["number"]
        strokes = self.strokes()
        assert {each["id"]: values(each) for each in strokes} == replayed
        assert {each["id"]: each["version"] for each in strokes} == versions
        assert_nobody_is_in_two_strokes_at_once(strokes)
        return [edit["id"] for edit in edits]

    def relabel(self, count: int) -> None:
        """Relabel so many strokes as the admin's script does, one edit each."""
        standing = [each for each in self.strokes() if each["state"] != "rejected"]
        for stroke in standing[:count]:
            values = {"label": OTHER[stroke["label"]]}
            change = {"stroke": stroke["id"], "version": stroke["version"], "values": values}
            self._post("edits/", {"id": str(uuid.uuid4()), "changes": [change]})

    def _post(self, path: str, body: dict[str, Any]) -> None:
        token = self.installation.demo["accounts"]["admin"]["token"]
        request = urllib.request.Request(
            f"{self.installation.url}/api/videos/{self.video}/{path}",
            data=json.dumps(body).encode(),
            headers={"Authorization": f"Token {token}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            assert answer.status == 201

    def _get(self, path: str) -> Any:
        return self.installation.get(f"/api/videos/{self.video}/{path}", role="coach")


def values(stroke: dict[str, Any]) -> Values:
    """Return what history keeps of a stroke."""
    return {name: stroke[name] for name in VALUES}


def assert_nobody_is_in_two_strokes_at_once(strokes: list[dict[str, Any]]) -> None:
    """Strokes of one end that stand follow each other, as far as people placed them."""
    standing = [each for each in strokes if each["state"] != "rejected"]
    for end in {each["end"] for each in standing}:
        lane = sorted((s for s in standing if s["end"] == end), key=lambda s: s["start_frame"])
        for one, next_one in pairwise(lane):
            is_touched = one["version"] > 0 or next_one["version"] > 0
            assert not is_touched or one["end_frame"] < next_one["start_frame"], (one, next_one)
