"""A connection that sends a request bit by bit, or breaks in the middle, as phones' do."""

from __future__ import annotations

import http.client
import socket
import struct
from contextlib import closing
from types import TracebackType
from urllib.parse import urlsplit

GIVE_UP_S = 30.0  # an answer later than this means that the test has failed

Headers = dict[str, str]


def request(
    server: str, method: str, path: str, headers: Headers, body: bytes | None = None
) -> tuple[int, dict[str, str], bytes]:
    """Send one whole request; return status, headers (small letters) and body of the answer."""
    with closing(http.client.HTTPConnection(urlsplit(server).netloc, timeout=GIVE_UP_S)) as line:
        line.request(method, path, body=body, headers=headers)
        answer = line.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        return answer.status, found, answer.read()


class SlowRequest:
    """A request whose body is sent piece by piece."""

    def __init__(self, server: str, method: str, path: str, headers: Headers, size: int) -> None:
        self._line = http.client.HTTPConnection(urlsplit(server).netloc, timeout=GIVE_UP_S)
        self._line.putrequest(method, path)
        for name, value in {**headers, "Content-Length": str(size)}.items():
            self._line.putheader(name, value)
        self._line.endheaders()

    def __enter__(self) -> SlowRequest:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._line.close()

    def send(self, piece: bytes) -> None:
        """Send the next bytes of the body."""
        self._line.send(piece)

    def answer(self) -> int:
        """Wait for the answer and return its status."""
        return self._line.getresponse().status

    def break_off(self) -> None:
        """Drop the connection without a goodbye."""
        self._line.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._line.close()
