"""How often somebody may guess a password."""

from __future__ import annotations

from rest_framework.request import Request
from rest_framework.throttling import SimpleRateThrottle
from rest_framework.views import APIView

EMAIL_LENGTH = 254


class LoginThrottle(SimpleRateThrottle):
    """A few tries a minute for each address and e-mail together: nobody locks out a whole hall."""

    scope = "login"

    def get_cache_key(self, request: Request, view: APIView) -> str:
        """Count by address and e-mail; a signed-in user is counted as themselves."""
        sent = request.data.get("email", "") if isinstance(request.data, dict) else ""
        who = str(request.user.pk or str(sent).strip().lower()[:EMAIL_LENGTH])
        ident = f"{self.get_ident(request)}|{who}".encode().hex()
        return self.cache_format % {"scope": self.scope, "ident": ident}


class AddressThrottle(SimpleRateThrottle):
    """A cap for each address, so that one password is not tried on every e-mail."""

    rate = "120/min"
    scope = "login_address"

    def get_cache_key(self, request: Request, view: APIView) -> str:
        """Count by address alone."""
        return self.cache_format % {"scope": self.scope, "ident": self.get_ident(request)}
