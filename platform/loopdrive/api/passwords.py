"""Which passwords are good enough."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError as DjangoValidationError
from rest_framework import serializers

from loopdrive.accounts.models import User


def check_password_strength(password: str, user: User | None = None) -> str:
    """Return the password, or raise with Django's reasons why it is too weak."""
    try:
        validate_password(password, user)
    except DjangoValidationError as error:
        raise serializers.ValidationError(list(error.messages)) from error
    return password
