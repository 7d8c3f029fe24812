"""The very first visit of an empty installation: found the club and its admin."""

from __future__ import annotations

from django.contrib.auth import login
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers, status
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from loopdrive.accounts.found_club import ClubExists, found_club
from loopdrive.api.account import LoginSerializer, StatusSerializer, status_of
from loopdrive.api.errors import Conflict, ErrorSerializer
from loopdrive.api.passwords import check_password_strength


class SetupSerializer(LoginSerializer):
    """The first club and its admin."""

    club = serializers.CharField(max_length=120)
    name = serializers.CharField(max_length=120)

    def validate_password(self, password: str) -> str:
        """Refuse weak passwords."""
        return check_password_strength(password)


class SetupView(APIView):
    """The first visit."""

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
        return Response(status_of(admin), status=status.HTTP_201_CREATED)
