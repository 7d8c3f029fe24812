"""Signing in and out, the account itself, and the very first visit."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError as DjangoValidationError
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import ensure_csrf_cookie
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers, status
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import ScopedRateThrottle
from rest_framework.views import APIView

from loopdrive.accounts.found_club import ClubExists, found_club
from loopdrive.accounts.models import Club, Member, Role, User, membership
from loopdrive.api.errors import Conflict, ErrorSerializer

WRONG_LOGIN = "This e-mail address and password do not belong together."


def check_password_strength(password: str, user: User | None = None) -> str:
    """Return the password, or raise with Django's reasons why it is too weak."""
    try:
        validate_password(password, user)
    except DjangoValidationError as error:
        raise serializers.ValidationError(list(error.messages)) from error
    return password


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


class LoginSerializer(serializers.Serializer[Any]):
    """A login."""

    email = serializers.EmailField()
    password = serializers.CharField(trim_whitespace=False, write_only=True)


class SetupSerializer(LoginSerializer):
    """The first club and its admin."""

    club = serializers.CharField(max_length=120)
    name = serializers.CharField(max_length=120)

    def validate_password(self, password: str) -> str:
        """Refuse weak passwords."""
        return check_password_strength(password)


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


class LoginThrottle(ScopedRateThrottle):
    """A few tries a minute for each address and e-mail together, so that nobody locks out a hall."""

    scope_attr = "login_scope"

    def get_cache_key(self, request: Request, view: APIView) -> str:
        """Count by address and e-mail."""
        email = str(request.data.get("email", "")).lower()[:254]
        ident = f"{self.get_ident(request)}|{email}"
        return self.cache_format % {"scope": self.scope, "ident": ident.encode().hex()[:120]}


def status_of(user: Any) -> dict[str, Any]:
    """Return the data of StatusSerializer for a user, signed in or not."""
    return {"me": membership(user), "needs_setup": not Club.objects.exists()}


@method_decorator(ensure_csrf_cookie, name="dispatch")
class StatusView(APIView):
    """Who am I?"""

    permission_classes = [AllowAny]

    @extend_schema(operation_id="status", responses=StatusSerializer)
    def get(self, request: Request) -> Response:
        """Answer who is signed in, and hand out the CSRF cookie."""
        return Response(StatusSerializer(status_of(request.user)).data)


class LoginView(APIView):
    """Sign in."""

    permission_classes = [AllowAny]
    authentication_classes = []
    throttle_classes = [LoginThrottle]
    login_scope = "login"

    @extend_schema(
        operation_id="login",
        request=LoginSerializer,
        responses={200: StatusSerializer, 400: ErrorSerializer, 429: ErrorSerializer},
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
        if user is None:
            raise serializers.ValidationError(WRONG_LOGIN)
        login(request._request, user)
        return Response(StatusSerializer(status_of(user)).data)


class LogoutView(APIView):
    """Sign out."""

    @extend_schema(operation_id="logout", request=None, responses={204: None})
    def post(self, request: Request) -> Response:
        """End the session."""
        logout(request._request)
        return Response(status=status.HTTP_204_NO_CONTENT)


class PasswordView(APIView):
    """Change the password."""

    @extend_schema(
        operation_id="change_password",
        request=PasswordSerializer,
        responses={204: None, 400: ErrorSerializer},
    )
    def post(self, request: Request) -> Response:
        """Set a new password; other sessions of the user end, this one goes on."""
        form = PasswordSerializer(data=request.data, context={"request": request})
        form.is_valid(raise_exception=True)
        user = request.user
        user.set_password(form.validated_data["new"])
        user.save(update_fields=["password"])
        update_session_auth_hash(request._request, user)
        return Response(status=status.HTTP_204_NO_CONTENT)


class SetupView(APIView):
    """The first visit of an empty installation."""

    permission_classes = [AllowAny]
    authentication_classes = []

    @extend_schema(
        operation_id="setup",
        request=SetupSerializer,
        responses={
            201: StatusSerializer,
            400: ErrorSerializer,
            409: OpenApiResponse(ErrorSerializer, "There is a club already."),
        },
    )
    def post(self, request: Request) -> Response:
        """Found the club and sign its admin in."""
        form = SetupSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        try:
            admin = found_club(
                club_name=form.validated_data["club"],
                email=form.validated_data["email"],
                name=form.validated_data["name"],
                password=form.validated_data["password"],
            )
        except ClubExists as error:
            raise Conflict(str(error)) from error
        login(request._request, admin)
        return Response(StatusSerializer(status_of(admin)).data, status=status.HTTP_201_CREATED)
