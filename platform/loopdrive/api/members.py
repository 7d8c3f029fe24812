"""The members of the club: logins with a role, kept by its admins."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from rest_framework import serializers, viewsets
from rest_framework.serializers import BaseSerializer

from loopdrive.accounts.models import Member, Player, User
from loopdrive.api.errors import Conflict
from loopdrive.api.paging import NewestFirst
from loopdrive.api.passwords import check_password_strength
from loopdrive.api.permissions import IsAdmin, member_of


class MemberPaging(NewestFirst):
    """Members, the latest first."""

    ordering = ("-joined_at", "-id")


class MemberSerializer(serializers.ModelSerializer[Member]):
    """A member. `player` joins the login to the person who plays."""

    email = serializers.EmailField(source="user.email")
    name = serializers.CharField(source="user.name", max_length=120)
    password = serializers.CharField(write_only=True, trim_whitespace=False, required=False)
    player = serializers.PrimaryKeyRelatedField(
        source="user.player", queryset=Player.objects.none(), allow_null=True, required=False
    )

    class Meta:
        model = Member
        fields = ["id", "email", "name", "role", "password", "player", "joined_at"]
        read_only_fields = ["joined_at"]

    def get_fields(self) -> dict[str, Any]:
        """Offer only the club's own players."""
        fields = super().get_fields()
        request = self.context.get("request")
        if request is not None:
            fields["player"].queryset = Player.objects.visible_to(request.user)  # type: ignore[attr-defined]
        return fields

    def validate_email(self, email: str) -> str:
        """Refuse an address that has a login already."""
        email = email.lower()
        taken = User.objects.filter(email=email)
        if self.instance is not None:
            taken = taken.exclude(pk=self.instance.user_id)
        if taken.exists():
            raise serializers.ValidationError("There is a login with this e-mail address already.")
        return email

    def validate_password(self, password: str) -> str:
        """Refuse weak passwords."""
        return check_password_strength(password)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """A new member needs a password to start with."""
        if self.instance is None and "password" not in attrs:
            raise serializers.ValidationError({"password": ["Choose a first password."]})
        return attrs

    @transaction.atomic
    def create(self, validated_data: dict[str, Any]) -> Member:
        """Make the login and its membership together."""
        person = validated_data["user"]
        user = User.objects.create_user(
            person["email"], validated_data["password"], name=person["name"]
        )
        member = Member.objects.create(
            user=user, club=validated_data["club"], role=validated_data["role"]
        )
        if person.get("player"):
            Player.objects.filter(pk=person["player"].pk).update(user=user)
        return member

    @transaction.atomic
    def update(self, instance: Member, validated_data: dict[str, Any]) -> Member:
        """Change role, name, address, password or player."""
        person = validated_data.pop("user", {})
        if "role" in validated_data:
            instance.role = validated_data["role"]
            instance.save(update_fields=["role"])
        user = instance.user
        user.email = person.get("email", user.email)
        user.name = person.get("name", user.name)
        if "password" in validated_data:
            user.set_password(validated_data["password"])
        user.save()
        if "player" in person:
            Player.objects.filter(user=user).update(user=None)
            if person["player"]:
                Player.objects.filter(pk=person["player"].pk).update(user=user)
        return Member.objects.select_related("user__player").get(pk=instance.pk)


class MemberViewSet(viewsets.ModelViewSet[Member]):
    """The members of the club; a club always keeps one admin."""

    queryset = Member.objects.none()
    serializer_class = MemberSerializer
    permission_classes = [IsAdmin]
    pagination_class = MemberPaging
    search_fields = ["user__email", "user__name"]

    def get_queryset(self) -> QuerySet[Member]:
        """Start from the admin's club."""
        mine = Member.objects.filter(club=member_of(self.request).club_id)
        return mine.select_related("user__player")

    def perform_create(self, serializer: BaseSerializer[Member]) -> None:
        """Put the new member into the admin's club."""
        try:
            serializer.save(club=member_of(self.request).club)
        except IntegrityError as error:
            raise Conflict("There is a login with this e-mail address already.") from error

    @transaction.atomic
    def perform_update(self, serializer: BaseSerializer[Member]) -> None:
        """Change the member, and keep an admin."""
        before = member_of(self.request).club.lock_admins()
        after = serializer.save()
        _keep_an_admin(before, gone=None if after.is_admin else after.pk)

    @transaction.atomic
    def perform_destroy(self, instance: Member) -> None:
        """Remove the login with its membership, and keep an admin."""
        _keep_an_admin(instance.club.lock_admins(), gone=instance.pk)
        instance.user.delete()


def _keep_an_admin(admins: set[int], *, gone: int | None) -> None:
    if not admins - {gone}:
        raise Conflict("A club needs an admin: make somebody else admin first.")
