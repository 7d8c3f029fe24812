"""Every address of the API, in one place."""

from __future__ import annotations

from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerView
from rest_framework.routers import SimpleRouter

from loopdrive.api import account
from loopdrive.api.analyses import AnalysisViewSet
from loopdrive.api.errors import not_found
from loopdrive.api.events import events
from loopdrive.api.media import FrameImageView, MediaView, PosterView, StripView
from loopdrive.api.members import MemberViewSet
from loopdrive.api.player_sessions import PlayerSessionViewSet
from loopdrive.api.players import PlayerViewSet
from loopdrive.api.setup import SetupView
from loopdrive.api.strokes import StrokeViewSet
from loopdrive.api.tokens import TokenViewSet
from loopdrive.api.uploads import UploadsView, UploadView
from loopdrive.api.videos import VideoViewSet

router = SimpleRouter()
router.register("members", MemberViewSet, basename="member")
router.register("players", PlayerViewSet, basename="player")
router.register("player-sessions", PlayerSessionViewSet, basename="player-session")
router.register("tokens", TokenViewSet, basename="token")
router.register("videos", VideoViewSet, basename="video")

of_a_video = SimpleRouter()
of_a_video.register("analyses", AnalysisViewSet, basename="analysis")
of_a_video.register("strokes", StrokeViewSet, basename="stroke")

urlpatterns = [
    path("", include(router.urls)),
    path("videos/<uuid:video_pk>/", include(of_a_video.urls)),
    path("events/", events, name="events"),
    path("account/", account.StatusView.as_view(), name="status"),
    path("account/login/", account.LoginView.as_view(), name="login"),
    path("account/logout/", account.LogoutView.as_view(), name="logout"),
    path("account/password/", account.PasswordView.as_view(), name="password"),
    path("account/setup/", SetupView.as_view(), name="setup"),
    path("videos/<uuid:pk>/media/", MediaView.as_view(), name="video-media"),
    path("videos/<uuid:pk>/poster/", PosterView.as_view(), name="video-poster"),
    path("videos/<uuid:pk>/strip/", StripView.as_view(), name="video-strip"),
    path(
        "videos/<uuid:pk>/frames/<int:index>/image/", FrameImageView.as_view(), name="video-frame"
    ),
    path("uploads/", UploadsView.as_view(), name="uploads"),
    path("uploads/<uuid:pk>/", UploadView.as_view(), name="upload"),
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path("docs/", SpectacularSwaggerView.as_view(url_name="schema"), name="docs"),
    re_path("", not_found),
]
