"""Resumable uploads by tus 1.0: a file arrives in pieces, over as many connections as it takes."""

from __future__ import annotations

import uuid
from contextlib import suppress
from typing import Any

from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import status
from rest_framework.exceptions import NotFound, UnsupportedMediaType, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.views import APIView

from loopdrive.accounts.models import User
from loopdrive.api import tus
from loopdrive.api.errors import ErrorSerializer
from loopdrive.api.idle_connection import return_connection
from loopdrive.api.permissions import CoachesWrite
from loopdrive.api.unread_body import ConnectionLost, body_pieces
from loopdrive.footage.models import PlayerSession, Upload
from loopdrive.footage.open_upload import open_upload
from loopdrive.footage.receive_bytes import receive_bytes, sole_writer
from loopdrive.footage.refusals import UploadGone, UploadRefused, WrongOffset
from loopdrive.footage.removal import remove_upload

BYTES = "application/offset+octet-stream"


def _header(name: str, example: str, *, required: bool = True) -> OpenApiParameter:
    return OpenApiParameter(name, str, OpenApiParameter.HEADER, required=required, default=example)


def _refused(*status_codes: int) -> dict[int, OpenApiResponse]:
    return {
        code: OpenApiResponse(ErrorSerializer, description=WHY_REFUSED[code])
        for code in status_codes
    }


RESUMABLE = _header("Tus-Resumable", tus.VERSION)
WHY_REFUSED = {
    404: "There is no such player session or upload, or you may not see it.",
    408: "No bytes came for a while; those that came are kept.",
    409: "`Upload-Offset` is not the next byte: ask by HEAD.",
    410: "The upload has expired.",
    412: "`Tus-Resumable` names another version.",
    413: "Too large: for this server, for the club's quota, or for `Upload-Length`.",
    423: "Another request is writing to this upload.",
    460: "The bytes do not match `Upload-Checksum`; they were dropped.",
    507: "The server's disk is full; the upload can go on later.",
}


class TusView(APIView):
    """What both addresses of the protocol share."""

    permission_classes = [CoachesWrite]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Let in who may upload, if their client speaks our version."""
        super().initial(request, *args, **kwargs)
        if request.method != "OPTIONS":
            tus.check_version(request)

    def handle_exception(self, exc: Exception) -> Response:
        """Answer refusals in the protocol's status codes."""
        return super().handle_exception(
            tus.TusError.of(exc) if isinstance(exc, UploadRefused) else exc
        )

    def finalize_response(
        self, request: Request, response: Response, *args: Any, **kwargs: Any
    ) -> Response:
        """Say on every answer which version it is in, and keep caches out of it."""
        response.headers["Tus-Resumable"] = tus.VERSION
        response.headers["Cache-Control"] = "no-store"
        if response.status_code == status.HTTP_412_PRECONDITION_FAILED:
            response.headers["Tus-Version"] = tus.VERSION
        return super().finalize_response(request, response, *args, **kwargs)

    @extend_schema(exclude=True)
    def options(  # type: ignore[override]  # DRF hands views its own request
        self, request: Request, *args: Any, **kwargs: Any
    ) -> Response:
        """Tell what this server can do."""
        return Response(status=status.HTTP_204_NO_CONTENT, headers=tus.server_headers())


class UploadsView(TusView):
    """Where uploads begin."""

    @extend_schema(
        operation_id="uploads_create",
        parameters=[
            RESUMABLE,
            _header("Upload-Length", "1048576"),
            _header("Upload-Metadata", "filename cmFsbHkubXA0,player_session UUID_IN_BASE64"),
        ],
        request=None,
        responses={
            201: OpenApiResponse(description="`Location` is where the bytes go."),
            **_refused(404, 412, 413, 507),
        },
    )
    def post(self, request: Request) -> Response:
        """Open an upload for a player session (tus creation)."""
        size_bytes = tus.whole_number(request, "Upload-Length")
        words = tus.metadata(request)
        filename = tus.plain_filename(words.get("filename", ""))
        if not filename:
            raise ValidationError({"filename": ["Say the file's name in Upload-Metadata."]})
        upload = open_upload(
            player_session=_player_session(request, words.get("player_session", "")),
            user=_user(request),
            filename=filename,
            size_bytes=size_bytes,
        )
        headers = tus.upload_headers(upload) | {"Location": reverse("upload", args=[upload.pk])}
        return Response(status=status.HTTP_201_CREATED, headers=headers)


class UploadView(TusView):
    """One upload on its way."""

    def head(self, request: Request, pk: uuid.UUID) -> Response:
        """Tell which byte comes next; once all have come, which video they made."""
        upload = _upload(request, pk)
        headers = tus.upload_headers(upload) | {"Upload-Length": str(upload.size_bytes)}
        return Response(headers=headers)

    @extend_schema(
        operation_id="uploads_append",
        parameters=[
            RESUMABLE,
            _header("Upload-Offset", "0"),
            _header("Upload-Checksum", "sha1 BASE64", required=False),
        ],
        request={BYTES: bytes},
        responses={
            204: OpenApiResponse(description="`Upload-Video` comes with the last byte."),
            **_refused(404, 408, 409, 410, 412, 413, 423, 460, 507),
        },
    )
    def patch(self, request: Request, pk: uuid.UUID) -> Response:
        """Take the next bytes; they are kept even when the connection breaks."""
        if request.content_type != BYTES:
            raise UnsupportedMediaType(str(request.content_type), f"Send bytes as {BYTES}.")
        upload = _upload(request, pk)
        offset = tus.whole_number(request, "Upload-Offset")
        checksum = tus.checksum(request)
        if upload.is_complete and offset != upload.size_bytes:
            raise WrongOffset("This upload is complete.")
        if not upload.is_complete:
            return_connection()
            try:
                receive_bytes(
                    upload=upload,
                    offset=offset,
                    pieces=body_pieces(request),
                    announced_bytes=int(request.headers.get("Content-Length") or 0),
                    checksum=checksum,
                )
            except ConnectionLost:
                return Response(status=status.HTTP_408_REQUEST_TIMEOUT)
        return Response(status=status.HTTP_204_NO_CONTENT, headers=tus.upload_headers(upload))

    @extend_schema(operation_id="uploads_terminate", parameters=[RESUMABLE], responses={204: None})
    def delete(self, request: Request, pk: uuid.UUID) -> Response:
        """Give an upload up and drop its bytes (tus termination)."""
        upload = _upload(request, pk)
        if not upload.is_complete:
            with suppress(UploadGone), sole_writer(upload):
                pass  # only to refuse while another request writes
            remove_upload(upload=upload)
        return Response(status=status.HTTP_204_NO_CONTENT)


def _user(request: Request) -> User:
    assert isinstance(request.user, User)  # CoachesWrite let nobody else in
    return request.user


def _player_session(request: Request, pk: str) -> PlayerSession:
    try:
        return PlayerSession.objects.visible_to(request.user).get(pk=uuid.UUID(pk))
    except (ValueError, PlayerSession.DoesNotExist) as error:
        raise NotFound(
            "Upload-Metadata must name a player_session of your club by its id."
        ) from error


def _upload(request: Request, pk: uuid.UUID) -> Upload:
    upload = Upload.objects.visible_to(request.user).filter(pk=pk).first()
    if upload is None:
        raise NotFound("There is no such upload.")
    if upload.is_expired:
        raise UploadGone("This upload has expired. Upload the file again.")
    return upload
