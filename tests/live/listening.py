"""A page that listens to the stream, as a browser's EventSource would."""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

GIVE_UP_S = 30.0  # a silence this long means that the test has failed


@dataclass
class Heard:
    """One block of the stream."""

    id: int | None = None
    kind: str = ""
    payload: dict[str, Any] = field(default_factory=dict)
    comment: str = ""


class Page:
    """An open connection to `/api/events/`."""

    def __init__(
        self, server: str, *, after: str = "", last_id: int | None = None, **headers: str
    ) -> None:
        self._connection = http.client.HTTPConnection(urlsplit(server).netloc, timeout=GIVE_UP_S)
        if last_id is not None:
            headers["Last-Event-ID"] = str(last_id)
        self._connection.request("GET", f"/api/events/?after={after}", headers=headers)
        self.response = self._connection.getresponse()

    def __enter__(self) -> Page:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.response.close()
        self._connection.close()

    def next_event(self) -> Heard | None:
        """Wait for the next event; None when the server has closed the stream."""
        while (block := self.next_block()) is not None:
            if block.kind:
                return block
        return None

    def next_block(self) -> Heard | None:
        """Wait for the next block of lines, event or not; None at the end of the stream."""
        heard = Heard()
        while line := self.response.readline().decode():
            name, _, value = line.rstrip("\n").partition(":")
            value = value.strip()
            if line == "\n":
                return heard
            if name == "":
                heard.comment = value
            elif name == "id":
                heard.id = int(value)
            elif name == "event":
                heard.kind = value
            elif name == "data":
                heard.payload = json.loads(value)
        return None
