"""Every address of the API, in one place."""

from __future__ import annotations

from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerView
from rest_framework.routers import SimpleRouter

from loopdrive.api import account
from loopdrive.api.analyses import AnalysisViewSet
from loopdrive.api.cards import CardsView, StrokeClipView, StrokePictureView
from loopdrive.api.comments import CommentViewSet, MentionsView, PeopleView
from loopdrive.api.desk_settings import DeskSettingsView
from loopdrive.api.drawings import DrawingViewSet
from loopdrive.api.edits import EditViewSet
from loopdrive.api.errors import not_found
from loopdrive.api.events import events
from loopdrive.api.evidence import EvidenceView
from loopdrive.api.exchange import GiveOutView, TakeInView
from loopdrive.api.forgetting import ForgettingViewSet, ForgetView
from loopdrive.api.gains import GainsView
from loopdrive.api.goals import GoalViewSet
from loopdrive.api.homework import HomeworkViewSet
from loopdrive.api.lineage import ModelLineageView, StrokeLineageView
from loopdrive.api.locked_sessions import LockedSessionViewSet
from loopdrive.api.media import FrameImageView, MediaView, PosterView, StripView
from loopdrive.api.members import MemberViewSet
from loopdrive.api.model_strokes import ModelStrokesView, ModelStrokeView
from loopdrive.api.models import ModelViewSet, PromotionViewSet
from loopdrive.api.operations import OperationsView
from loopdrive.api.partners import PartnersView
from loopdrive.api.player_sessions import PlayerSessionViewSet
from loopdrive.api.players import PlayerViewSet
from loopdrive.api.queue import ClipView, QueueDecisionsView, QueueLeftView, QueueView
from loopdrive.api.reel_exports import ReelExportViewSet
from loopdrive.api.reels import ReelViewSet
from loopdrive.api.renewals import RenewalViewSet
from loopdrive.api.reviews import ApproveView, ReopenView
from loopdrive.api.seasons import SeasonView
from loopdrive.api.setup import SetupView
from loopdrive.api.shadow import ShadowLookViewSet, ShadowView
from loopdrive.api.snapshots import SnapshotViewSet
from loopdrive.api.strokes import StrokeViewSet
from loopdrive.api.tactics import TacticsView
from loopdrive.api.tokens import TokenViewSet
from loopdrive.api.training_runs import TrainingRunViewSet
from loopdrive.api.uploads import UploadsView, UploadView
from loopdrive.api.videos import VideoViewSet
from loopdrive.api.voice_notes import VoiceNoteViewSet

router = SimpleRouter()
router.register("forgettings", ForgettingViewSet, basename="forgetting")
router.register("locked-sessions", LockedSessionViewSet, basename="locked-session")
router.register("members", MemberViewSet, basename="member")
router.register("models", ModelViewSet, basename="model")
router.register("players", PlayerViewSet, basename="player")
router.register("player-sessions", PlayerSessionViewSet, basename="player-session")
router.register("promotions", PromotionViewSet, basename="promotion")
router.register("reels", ReelViewSet, basename="reel")
router.register("renewals", RenewalViewSet, basename="renewal")
router.register("shadow-looks", ShadowLookViewSet, basename="shadow-look")
router.register("snapshots", SnapshotViewSet, basename="snapshot")
router.register("tokens", TokenViewSet, basename="token")
router.register("training-runs", TrainingRunViewSet, basename="training-run")
router.register("videos", VideoViewSet, basename="video")

of_a_video = SimpleRouter()
of_a_video.register("analyses", AnalysisViewSet, basename="analysis")
of_a_video.register("comments", CommentViewSet, basename="comment")
of_a_video.register("edits", EditViewSet, basename="edit")
of_a_video.register("strokes", StrokeViewSet, basename="stroke")

of_a_player = SimpleRouter()
of_a_player.register("goals", GoalViewSet, basename="goal")
of_a_player.register("homework", HomeworkViewSet, basename="homework")
of_a_reel = SimpleRouter()
of_a_reel.register("exports", ReelExportViewSet, basename="reel-export")

of_a_stroke = SimpleRouter()
of_a_stroke.register("drawings", DrawingViewSet, basename="drawing")
of_a_stroke.register("voice-notes", VoiceNoteViewSet, basename="voice-note")

urlpatterns = [
    path("", include(router.urls)),
    path("videos/<uuid:video_pk>/", include(of_a_video.urls)),
    path("players/<int:player_pk>/", include(of_a_player.urls)),
    path("reels/<uuid:reel_pk>/", include(of_a_reel.urls)),
    path("strokes/<uuid:stroke_pk>/", include(of_a_stroke.urls)),
    path("events/", events, name="events"),
    path("account/", account.StatusView.as_view(), name="status"),
    path("account/login/", account.LoginView.as_view(), name="login"),
    path("account/logout/", account.LogoutView.as_view(), name="logout"),
    path("account/password/", account.PasswordView.as_view(), name="password"),
    path("account/setup/", SetupView.as_view(), name="setup"),
    path("account/desk/", DeskSettingsView.as_view(), name="desk-settings"),
    path("videos/<uuid:pk>/approve/", ApproveView.as_view(), name="video-approve"),
    path("videos/<uuid:pk>/reopen/", ReopenView.as_view(), name="video-reopen"),
    path("videos/<uuid:pk>/people/", PeopleView.as_view(), name="video-people"),
    path("mentions/", MentionsView.as_view(), name="mentions"),
    path("videos/<uuid:pk>/clip/", ClipView.as_view(), name="video-clip"),
    path("models/<int:pk>/lineage/", ModelLineageView.as_view(), name="model-lineage"),
    path("strokes/", CardsView.as_view(), name="cards"),
    path("strokes/<uuid:pk>/clip/", StrokeClipView.as_view(), name="stroke-clip"),
    path("strokes/<uuid:pk>/picture/", StrokePictureView.as_view(), name="stroke-picture"),
    path("strokes/<uuid:pk>/lineage/", StrokeLineageView.as_view(), name="stroke-lineage"),
    path("strokes/<uuid:pk>/partners/", PartnersView.as_view(), name="stroke-partners"),
    path("players/<int:pk>/season/", SeasonView.as_view(), name="player-season"),
    path(
        "players/<int:pk>/model-strokes/",
        ModelStrokesView.as_view(),
        name="player-model-strokes",
    ),
    path(
        "players/<int:pk>/model-strokes/<uuid:stroke>/",
        ModelStrokeView.as_view(),
        name="player-model-stroke",
    ),
    path("players/<int:pk>/tactics/", TacticsView.as_view(), name="player-tactics"),
    path("players/<int:pk>/forget/", ForgetView.as_view(), name="player-forget"),
    path("queue/", QueueView.as_view(), name="queue"),
    path("queue/gains/", GainsView.as_view(), name="queue-gains"),
    path("queue/left/", QueueLeftView.as_view(), name="queue-left"),
    path("queue/decisions/", QueueDecisionsView.as_view(), name="queue-decisions"),
    path("videos/<uuid:pk>/media/", MediaView.as_view(), name="video-media"),
    path("videos/<uuid:pk>/timeline/", GiveOutView.as_view(), name="video-timeline"),
    path("videos/<uuid:pk>/import/", TakeInView.as_view(), name="video-import"),
    path("videos/<uuid:pk>/evidence/", EvidenceView.as_view(), name="video-evidence"),
    path("videos/<uuid:pk>/poster/", PosterView.as_view(), name="video-poster"),
    path("videos/<uuid:pk>/strip/", StripView.as_view(), name="video-strip"),
    path(
        "videos/<uuid:pk>/frames/<int:index>/image/", FrameImageView.as_view(), name="video-frame"
    ),
    path("uploads/", UploadsView.as_view(), name="uploads"),
    path("uploads/<uuid:pk>/", UploadView.as_view(), name="upload"),
    path("operations/", OperationsView.as_view(), name="operations"),
    path("shadow/", ShadowView.as_view(), name="shadow"),
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path("docs/", SpectacularSwaggerView.as_view(url_name="schema"), name="docs"),
    re_path("", not_found),
]
