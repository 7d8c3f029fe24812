"""The words of tus 1.0 (https://tus.io/protocols/resumable-upload): headers in, headers out."""

from __future__ import annotations

import base64
import binascii
import hashlib
import unicodedata
from datetime import datetime

from django.conf import settings
from django.utils.http import http_date
from rest_framework import status
from rest_framework.exceptions import APIException, ParseError
from rest_framework.request import Request

from loopdrive.footage.models import Upload
from loopdrive.footage.receive_bytes import Checksum
from loopdrive.footage.refusals import (
    DiskFull,
    EmptyFile,
    FileTooLarge,
    QuotaFull,
    TooManyBytes,
    UploadBusy,
    UploadGone,
    UploadRefused,
    WrongChecksum,
    WrongOffset,
)

VERSION = "1.0.0"
EXTENSIONS = "creation,termination,checksum,expiration"
ALGORITHMS = ("sha1", "sha256", "md5")
LONGEST_FILENAME = 255

STATUS: dict[type[UploadRefused], int] = {
    EmptyFile: status.HTTP_400_BAD_REQUEST,
    WrongOffset: status.HTTP_409_CONFLICT,
    UploadGone: status.HTTP_410_GONE,
    FileTooLarge: status.HTTP_413_REQUEST_ENTITY_TOO_LARGE,
    QuotaFull: status.HTTP_413_REQUEST_ENTITY_TOO_LARGE,
    TooManyBytes: status.HTTP_413_REQUEST_ENTITY_TOO_LARGE,
    UploadBusy: status.HTTP_423_LOCKED,
    WrongChecksum: 460,  # tus's own
    DiskFull: status.HTTP_507_INSUFFICIENT_STORAGE,
}


class TusError(APIException):
    """A refusal in the protocol's own status codes."""

    def __init__(self, detail: str, status_code: int) -> None:
        super().__init__(detail)
        self.status_code = status_code

    @classmethod
    def of(cls, refusal: UploadRefused) -> TusError:
        """Give a refusal its status code."""
        return cls(str(refusal), STATUS[type(refusal)])


def check_version(request: Request) -> None:
    """Refuse clients that speak another version; OPTIONS need not say any."""
    if request.headers.get("Tus-Resumable") != VERSION:
        raise TusError(
            f"Send the header Tus-Resumable: {VERSION}.", status.HTTP_412_PRECONDITION_FAILED
        )


def server_headers() -> dict[str, str]:
    """Return what OPTIONS tells of this server."""
    return {
        "Tus-Version": VERSION,
        "Tus-Extension": EXTENSIONS,
        "Tus-Max-Size": str(settings.MAX_UPLOAD_BYTES),
        "Tus-Checksum-Algorithm": ",".join(ALGORITHMS),
    }


def upload_headers(upload: Upload) -> dict[str, str]:
    """Return where an upload stands: its next byte, until when it may go on, or its video."""
    headers = {"Upload-Offset": str(upload.offset)}
    if upload.video_id is None:
        headers["Upload-Expires"] = http_date(_seconds(upload.expires_at))
    else:
        headers["Upload-Video"] = str(upload.video_id)
    return headers


def whole_number(request: Request, header: str) -> int:
    """Return a header that must be a number, 0 or more."""
    text = request.headers.get(header, "")
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise ParseError(f"Send {header} as a whole number of bytes.")
    return int(text)


def metadata(request: Request) -> dict[str, str]:
    """Return Upload-Metadata: comma-separated pairs of a key and a base64 value."""
    found: dict[str, str] = {}
    for pair in request.headers.get("Upload-Metadata", "").split(","):
        key, _, value = pair.strip().partition(" ")
        try:
            found[key] = base64.b64decode(value, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError) as error:
            raise ParseError(f"Upload-Metadata: {key} is not UTF-8 in base64.") from error
    return found


def plain_filename(name: str) -> str:
    """Return the last part of a path without anything invisible; a name is only for people."""
    last = name.replace("\\", "/").rpartition("/")[2]
    shown = "".join(each for each in last if unicodedata.category(each)[0] != "C").strip()
    return shown[-LONGEST_FILENAME:]


def checksum(request: Request) -> Checksum | None:
    """Return Upload-Checksum: an algorithm and the base64 digest of this request's bytes."""
    header = request.headers.get("Upload-Checksum")
    if header is None:
        return None
    algorithm, _, digest = header.strip().partition(" ")
    if algorithm not in ALGORITHMS:
        raise ParseError(f"Upload-Checksum knows {', '.join(ALGORITHMS)}.")
    try:
        expected = base64.b64decode(digest, validate=True)
    except binascii.Error as error:
        raise ParseError("Upload-Checksum: the digest is not base64.") from error
    hasher = hashlib.new(algorithm, usedforsecurity=False)
    if len(expected) != hasher.digest_size:
        raise ParseError(f"Upload-Checksum: a {algorithm} has {hasher.digest_size} bytes.")
    return Checksum(digest=expected, hasher=hasher)


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
