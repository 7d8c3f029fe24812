"""Speaking tus in tests: the protocol's headers around Django's own test client."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rest_framework.test import APIClient

from loopdrive.footage.models import PlayerSession, Upload

if TYPE_CHECKING:
    from rest_framework.response import _MonkeyPatchedResponse as Response

BYTES = "application/offset+octet-stream"


def metadata(**words: str) -> str:
    """Return the header that describes a file."""
    pairs = (f"{key} {base64.b64encode(text.encode()).decode()}" for key, text in words.items())
    return ",".join(pairs)


def digest(algorithm: str, raw: bytes) -> str:
    """Return the header that carries a checksum."""
    return f"{algorithm} {base64.b64encode(raw).decode()}"


@dataclass(frozen=True)
class Tus:
    """A person who uploads."""

    client: APIClient

    def create(
        self, player_session: PlayerSession | str, size: object, *, filename: str = "rally.mp4"
    ) -> Response:
        """Ask for an upload of `size` bytes."""
        pk = str(getattr(player_session, "pk", player_session))
        return self.send(
            "post",
            "/api/uploads/",
            upload_length=size,
            upload_metadata=metadata(filename=filename, player_session=pk),
        )

    def opened(self, player_session: PlayerSession, size: int) -> Upload:
        """Open an upload of `size` bytes and return its row."""
        answer = self.create(player_session, size)
        assert answer.status_code == 201, answer.content
        return Upload.objects.get(pk=answer.headers["Location"].split("/")[-2])

    def append(self, upload: Upload, offset: object, data: bytes, **headers: Any) -> Response:
        """Send the next bytes."""
        return self.send(
            "patch", address(upload), data=data, upload_offset=offset, content_type=BYTES, **headers
        )

    def head(self, upload: Upload) -> Response:
        """Ask where the upload stands."""
        return self.send("head", address(upload))

    def delete(self, upload: Upload) -> Response:
        """Give the upload up."""
        return self.send("delete", address(upload))

    def send(self, method: str, path: str, **headers: Any) -> Response:
        """Send a request with the protocol's version."""
        body = {key: headers.pop(key) for key in ("data", "content_type") if key in headers}
        sent = {"tus_resumable": "1.0.0"} | {key: str(value) for key, value in headers.items()}
        answer: Response = getattr(self.client, method)(path, headers=sent, **body)
        return answer


def address(upload: Upload) -> str:
    """Return where an upload's bytes go."""
    return f"/api/uploads/{upload.pk}/"
