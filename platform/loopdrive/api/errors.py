"""The one shape of every error: {"detail": one sentence, "fields": {field: [sentences]}}."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, JsonResponse
from rest_framework import serializers
from rest_framework.exceptions import APIException, NotFound, Throttled, ValidationError
from rest_framework.response import Response
from rest_framework.views import exception_handler as drf_handler

NOT_THERE = "This does not exist, or you may not see it."
NO_SUCH_ADDRESS = "There is nothing at this address. Addresses of the API end with a slash."
BROKEN = "Something went wrong in Loopdrive. It has been noted; please try again."
FORGED = "The request did not come from a Loopdrive page of yours. Reload the page and try again."


class ErrorSerializer(serializers.Serializer[Any]):
    """What a refused request is answered."""

    detail = serializers.CharField(help_text="One sentence for people.")
    fields = serializers.DictField(  # type: ignore[assignment]  # the name is the API's word
        child=serializers.ListField(child=serializers.CharField()),
        help_text="The fields at fault and what is wrong with each.",
    )


class Conflict(APIException):
    """The request is well-formed but does not fit the present state."""

    status_code = 409
    default_detail = "This no longer fits: somebody else changed it meanwhile."
    default_code = "conflict"


def exception_handler(error: Exception, context: dict[str, Any]) -> Response | None:
    """Give DRF's answer the project's shape; what DRF does not know stays a logged 500."""
    response = drf_handler(error, context)
    if response is None:
        return None
    if isinstance(error, ValidationError):
        fields = _fields(error.detail)
        general = fields.pop("non_field_errors", None)
        response.data = {"detail": general[0] if general else _first(fields), "fields": fields}
    else:
        response.data = {"detail": _sentence(error, response), "fields": {}}
    return response


def _sentence(error: Exception, response: Response) -> str:
    if isinstance(error, Throttled):
        return f"Too many tries. Please wait {response.headers.get('Retry-After', 60)} seconds."
    if isinstance(error, Http404) or (
        isinstance(error, NotFound) and error.detail == NotFound.default_detail
    ):
        return NOT_THERE
    detail = response.data.get("detail", "") if isinstance(response.data, dict) else ""
    return FORGED if str(detail).startswith("CSRF Failed") else str(detail)


def _first(fields: dict[str, list[str]]) -> str:
    """Return the first sentence, with the field's name where it says only "this field"."""
    for name, sentences in fields.items():
        word = name.rsplit(".", 1)[-1].replace("_", " ").capitalize()
        return sentences[0].replace("This field", word, 1)
    return ""


def _fields(detail: Any, path: str = "") -> dict[str, list[str]]:
    """Flatten DRF's nested details to dotted field names."""
    if isinstance(detail, dict):
        found: dict[str, list[str]] = {}
        for name, inner in detail.items():
            found |= _fields(inner, f"{path}.{name}" if path else str(name))
        return found
    if isinstance(detail, list) and any(isinstance(item, dict | list) for item in detail):
        found = {}
        for index, inner in enumerate(detail):
            found |= _fields(inner, f"{path}.{index}" if path else str(index))
        return found
    sentences = [str(item) for item in detail] if isinstance(detail, list) else [str(detail)]
    return {path or "non_field_errors": sentences} if sentences else {}


def not_found(request: HttpRequest, exception: Exception | None = None) -> JsonResponse:
    """Answer for an address of the API that does not exist."""
    return JsonResponse({"detail": NO_SUCH_ADDRESS, "fields": {}}, status=404)


def server_error(request: HttpRequest) -> JsonResponse:
    """Answer for a bug; Django has logged it by now."""
    return JsonResponse({"detail": BROKEN, "fields": {}}, status=500)
