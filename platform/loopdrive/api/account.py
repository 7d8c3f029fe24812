"""Signing in and out, and the account itself."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.contrib.auth.models import AnonymousUser
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import ensure_csrf_cookie
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers, status
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from loopdrive.accounts.models import Club, Member, Role, User, membership
from loopdrive.api.errors import ErrorSerializer
from loopdrive.api.passwords import check_password_strength
from loopdrive.api.permissions import IsMember, user_of
from loopdrive.api.throttles import AddressThrottle, LoginThrottle
from loopdrive.live.models import Event

WRONG_LOGIN = "This e-mail address and password do not belong together."


class MeSerializer(serializers.Serializer[Member]):
    """Who is signed in, and what they may do."""

    id = serializers.IntegerField(source="user.id")
    email = serializers.EmailField(source="user.email")
    name = serializers.CharField(source="user.name")
    role = serializers.ChoiceField(choices=Role.choices)
    club = serializers.CharField(source="club.name")
    can_coach = serializers.BooleanField()
    is_admin = serializers.BooleanField()
    player_id = serializers.SerializerMethodField()

    def get_player_id(self, member: Member) -> int | None:
        """Return the key of the player this login belongs to."""
        player = getattr(member.user, "player", None)
        return player.pk if player else None


class StatusSerializer(serializers.Serializer[Any]):
    """What a page needs to know before anything else."""

    me = MeSerializer(allow_null=True)
    needs_setup = serializers.BooleanField(help_text="No club exists yet: offer to found one.")
    last_event = serializers.IntegerField(
        help_text="The newest event there is: who listens from here on hears whatever happens to "
        "anything fetched after this answer."
    )


class LoginSerializer(serializers.Serializer[Any]):
    """A login."""

    email = serializers.EmailField()
    password = serializers.CharField(trim_whitespace=False, write_only=True)


class PasswordSerializer(serializers.Serializer[Any]):
    """A change of password."""

    old = serializers.CharField(trim_whitespace=False, write_only=True)
    new = serializers.CharField(trim_whitespace=False, write_only=True)

    def validate_old(self, old: str) -> str:
        """Refuse a wrong present password."""
        if not self.context["request"].user.check_password(old):
            raise serializers.ValidationError("This is not your present password.")
        return old

    def validate_new(self, new: str) -> str:
        """Refuse weak passwords."""
        return check_password_strength(new, self.context["request"].user)


def status_of(user: User | AnonymousUser) -> dict[str, Any]:
    """Return what StatusSerializer says of a user, signed in or not."""
    me = membership(user)
    status = {
        "me": me,
        "needs_setup": me is None and not Club.objects.exists(),
        "last_event": Event.objects.last_key() if me else 0,
    }
    return dict(StatusSerializer(status).data)


@method_decorator(ensure_csrf_cookie, name="dispatch")
class StatusView(APIView):
    """Who am I?"""

    permission_classes = [AllowAny]

    @extend_schema(operation_id="status", responses=StatusSerializer)
    def get(self, request: Request) -> Response:
        """Answer who is signed in, and hand out the CSRF cookie."""
        return Response(status_of(request.user))


class LoginView(APIView):
    """Sign in.

    Only JSON is understood, which no foreign page can send from a visitor's browser; so nobody is
    signed in to somebody else's account unawares.
    """

    permission_classes = [AllowAny]
    authentication_classes = []
    throttle_classes = [LoginThrottle, AddressThrottle]

    @extend_schema(
        operation_id="login",
        request=LoginSerializer,
        responses={
            200: StatusSerializer,
            400: ErrorSerializer,
            403: OpenApiResponse(ErrorSerializer, "The login belongs to no club."),
            429: OpenApiResponse(ErrorSerializer, "Too many tries."),
        },
    )
    def post(self, request: Request) -> Response:
        """Start a session."""
        form = LoginSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        user = authenticate(
            request._request,
            username=form.validated_data["email"],
            password=form.validated_data["password"],
        )
        if not isinstance(user, User):
            raise serializers.ValidationError(WRONG_LOGIN)
        if membership(user) is None:
            raise PermissionDenied(IsMember.message)
        login(request._request, user)
        return Response(status_of(user))


class LogoutView(APIView):
    """Sign out."""

    permission_classes = [AllowAny]

    @extend_schema(operation_id="logout", request=None, responses={204: None})
    def post(self, request: Request) -> Response:
        """End the session, if there is one."""
        logout(request._request)
        return Response(status=status.HTTP_204_NO_CONTENT)


class PasswordView(APIView):
    """Change the password."""

    throttle_classes = [LoginThrottle]

    @extend_schema(
        operation_id="change_password",
        request=PasswordSerializer,
        responses={
            204: None,
            400: ErrorSerializer,
            429: OpenApiResponse(ErrorSerializer, "Too many tries."),
        },
    )
    def post(self, request: Request) -> Response:
        """Set a new password; other sessions of the user end, this one and tokens go on."""
        form = PasswordSerializer(data=request.data, context={"request": request})
        form.is_valid(raise_exception=True)
        user = user_of(request)
        user.set_password(form.validated_data["new"])
        user.save(update_fields=["password"])
        update_session_auth_hash(request._request, user)
        return Response(status=status.HTTP_204_NO_CONTENT)
