"""Users who log in by e-mail, clubs that own everything, members with a role, players who play."""

from __future__ import annotations

import hashlib
import secrets
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import AnonymousUser, PermissionsMixin
from django.db import models
from django.utils import timezone


class UserManager(BaseUserManager["User"]):
    """Makes users; e-mail addresses are compared without regard to case."""

    def create_user(self, email: str, password: str | None = None, **columns: Any) -> User:
        """Create a user with a hashed password (none: they cannot log in)."""
        user = self.model(email=email.strip().lower(), **columns)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        """Find a user by e-mail, however it is capitalised."""
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser, PermissionsMixin):
    """A login. What it may do follows from its membership in a club."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    is_active = models.BooleanField(default=True)
    desk_settings = models.JSONField(default=dict, blank=True)  # the review desk's keys and pace
    created_at = models.DateTimeField(default=timezone.now)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    objects = UserManager()

    def __str__(self) -> str:
        return self.email


class Club(models.Model):
    """The organisation that owns everything; nobody sees another club's data."""

    name = models.CharField(max_length=120)
    quota_bytes = models.BigIntegerField(null=True, blank=True)  # none: the installation's default
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.name

    def lock_admins(self) -> set[int]:
        """Return the keys of the club's admins, who stay as they are until the transaction ends."""
        admins = self.members.filter(role=Role.ADMIN).select_for_update()
        return set(admins.values_list("pk", flat=True))

    def lock_learning(self) -> None:
        """Let one at a time change what the club's models learn, until the transaction ends.

        Not so strictly that nobody could write a row which names the club.
        """
        list(Club.objects.select_for_update(no_key=True).filter(pk=self.pk))


class Role(models.TextChoices):
    """What a member may do."""

    COACH = "coach"
    PLAYER = "player"
    ADMIN = "admin"


class Member(models.Model):
    """A user in a club with a role. A login belongs to one club."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="member")
    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="members")
    role = models.CharField(max_length=10, choices=Role.choices)
    joined_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.user} ({self.role})"

    @property
    def can_coach(self) -> bool:
        """Tell whether the member may upload, correct and delete: coaches and admins do."""
        return self.role in (Role.COACH, Role.ADMIN)

    @property
    def is_admin(self) -> bool:
        """Tell whether the member runs the club."""
        return self.role == Role.ADMIN


def membership(user: User | AnonymousUser) -> Member | None:
    """Return the user's membership, or None for people outside every club."""
    return getattr(user, "member", None)  # Django keeps it on the user, so one request asks once


class Handedness(models.TextChoices):
    """The hand that holds the bat."""

    RIGHT = "right"
    LEFT = "left"
    UNKNOWN = "unknown"


class PlayerQuerySet(models.QuerySet["Player"]):
    """Rules about many players."""

    def visible_to(self, user: User | AnonymousUser) -> PlayerQuerySet:
        """Return the club's players for coaches and admins, and themselves for players."""
        member = membership(user)
        if member is None:
            return self.none()
        mine = self.filter(club=member.club_id)
        return mine if member.can_coach else mine.filter(user=member.user_id)


class Player(models.Model):
    """A person who plays, in a club; may or may not have a login."""

    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="players")
    user = models.OneToOneField(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="player"
    )
    name = models.CharField(max_length=120)
    handedness = models.CharField(
        max_length=10, choices=Handedness.choices, default=Handedness.UNKNOWN
    )
    created_at = models.DateTimeField(default=timezone.now)

    objects = PlayerQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name


class ApiToken(models.Model):
    """A personal key for scripts. Only its hash is kept: the key is shown once, when it is made."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=timezone.now)
    last_used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.name

    @staticmethod
    def digest_of(key: str) -> str:
        """Return what is stored of a key; keys are random and long, so one plain hash is enough."""
        return hashlib.sha256(key.encode()).hexdigest()

    @classmethod
    def issue(cls, *, user: User, name: str) -> tuple[ApiToken, str]:
        """Make a token; the second value is the key, which cannot be read again later."""
        key = f"ld_{secrets.token_urlsafe(32)}"
        return cls.objects.create(user=user, name=name, digest=cls.digest_of(key)), key
