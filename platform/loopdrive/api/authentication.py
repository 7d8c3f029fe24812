"""How a request says who it is: the browser's session cookie, or a script's personal token."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.authentication import SessionAuthentication as DjangoSession
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from loopdrive.accounts.models import ApiToken, User

USE_NOTED_EVERY = timedelta(minutes=1)  # so that polling does not write a row each time


class SessionAuthentication(DjangoSession):
    """Django's session, answering 401 instead of 403 to people who are not signed in."""

    def authenticate_header(self, request: Request) -> str:
        """Name the scheme, which makes DRF answer 401."""
        return "Session"


class TokenAuthentication(BaseAuthentication):
    """`Authorization: Token ld_...`, for scripts."""

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        """Return the token's user, None when there is no such header; raises on a wrong token."""
        words = get_authorization_header(request).decode("latin-1").split()
        if not words or words[0].lower() != "token":
            return None
        if len(words) != 2:
            raise AuthenticationFailed("Write the header as: Authorization: Token YOUR_TOKEN.")
        token = (
            ApiToken.objects.select_related("user__member__club")
            .filter(digest=ApiToken.digest_of(words[1]), user__is_active=True)
            .first()
        )
        if token is None:
            raise AuthenticationFailed("This token is not valid. It may have been revoked.")
        now = timezone.now()
        if token.last_used_at is None or now - token.last_used_at > USE_NOTED_EVERY:
            ApiToken.objects.filter(pk=token.pk).update(last_used_at=now)
        return token.user, token

    def authenticate_header(self, request: Request) -> str:
        """Name the scheme, which makes DRF answer 401."""
        return "Token"


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """Describes the token header in the schema."""

    target_class = TokenAuthentication
    name = "token"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        """Return the OpenAPI form of the header."""
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": "`Token YOUR_TOKEN`, made on the account page.",
        }


class SessionScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """Describes the session cookie in the schema."""

    target_class = SessionAuthentication
    name = "session"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        """Return the OpenAPI form of the cookie."""
        return {"type": "apiKey", "in": "cookie", "name": "sessionid"}
