"""The one shape of every error: {"detail": one sentence, "fields": {field: [sentences]}}."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.response import Response
from rest_framework.views import exception_handler as drf_handler


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
        sentences = [sentence for found in fields.values() for sentence in found]
        general = fields.pop("non_field_errors", None)
        response.data = {"detail": (general or sentences)[0], "fields": fields}
    else:
        detail = response.data.get("detail", "") if isinstance(response.data, dict) else ""
        response.data = {"detail": str(detail), "fields": {}}
    return response


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
