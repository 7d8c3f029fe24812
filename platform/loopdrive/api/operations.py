"""What works behind a club's pages: how its jobs stand, and how much it keeps. For its admins."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from loopdrive.accounts.models import Club
from loopdrive.api.permissions import IsAdmin, member_of
from loopdrive.footage.models import Ingest
from loopdrive.insights.reels import ReelExport
from loopdrive.jobs.models import JobQuerySet
from loopdrive.jobs.standing import Standing, standing
from loopdrive.learning.kept import Kept, kept
from loopdrive.learning.models import TrainingRun
from loopdrive.shadow.models import ShadowLook
from loopdrive.strokes.models import Analysis


class StandingSerializer(serializers.Serializer[Standing]):
    """How one kind of job stands."""

    waiting = serializers.IntegerField()
    running = serializers.IntegerField()
    failed_lately = serializers.IntegerField(help_text="In the last 24 hours.")
    longest_wait_s = serializers.FloatField(allow_null=True, help_text="Null: none waits.")


class QueuesSerializer(serializers.Serializer[Any]):
    """Every kind of job, the club's own."""

    ingest = StandingSerializer(help_text="Reading uploads.")
    analysis = StandingSerializer(help_text="Finding strokes.")
    shadow = StandingSerializer(help_text="Looking along.")
    training = StandingSerializer()
    exports = StandingSerializer(help_text="Making files of reels.")


class KeptSerializer(serializers.Serializer[Kept]):
    """Bytes the club keeps."""

    footage = serializers.IntegerField(help_text="Films, what is made from them, and uploads.")
    models = serializers.IntegerField()
    snapshots = serializers.IntegerField()
    crops = serializers.IntegerField(help_text="Cut out for training, on this machine.")
    free = serializers.IntegerField(help_text="On the disk that takes uploads.")


class OperationsSerializer(serializers.Serializer[Any]):
    """What works behind the pages."""

    queues = QueuesSerializer()
    kept = KeptSerializer(help_text="Bytes.")


class OperationsView(APIView):
    """The club's jobs and storage."""

    permission_classes = [IsAdmin]

    @extend_schema(operation_id="operations", responses=OperationsSerializer)
    def get(self, request: Request) -> Response:
        """Tell how the club's jobs stand and how much it keeps."""
        club = member_of(request).club
        queues = {name: standing(jobs) for name, jobs in _jobs(club).items()}
        return Response(OperationsSerializer({"queues": queues, "kept": kept(club)}).data)


def _jobs(club: Club) -> dict[str, JobQuerySet]:
    return {
        "ingest": Ingest.objects.filter(video__player_session__club=club),
        "analysis": Analysis.objects.filter(video__player_session__club=club),
        "shadow": ShadowLook.objects.filter(analysis__video__player_session__club=club),
        "training": TrainingRun.objects.filter(snapshot__club=club),
        "exports": ReelExport.objects.filter(reel__club=club),
    }
