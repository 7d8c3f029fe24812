"""Every setting, read from the environment, with defaults that suit a laptop (see .env.example)."""

from pathlib import Path

import environ

from config.secret import secret_key

ROOT = Path(__file__).resolve().parents[2]

env = environ.Env()
env.read_env(env.str("LOOPDRIVE_ENV_FILE", default=str(ROOT / ".env")))

VAR = Path(env.str("LOOPDRIVE_VAR", default=str(ROOT / "var"))).resolve()

# `make run` ---------------------------------------------------------------------------------------
HOST = env.str("LOOPDRIVE_HOST", default="127.0.0.1")
PORT = env.int("LOOPDRIVE_PORT", default=8000)
DEMO = env.bool("LOOPDRIVE_DEMO", default=True)

# Security -----------------------------------------------------------------------------------------
SECRET_KEY = env.str("LOOPDRIVE_SECRET_KEY", default="") or secret_key(VAR / "secret_key")
DEBUG = env.bool("LOOPDRIVE_DEBUG", default=False)
ALLOWED_HOSTS = env.list("LOOPDRIVE_ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("LOOPDRIVE_TRUSTED_ORIGINS", default=[])
HTTPS = env.bool("LOOPDRIVE_HTTPS", default=False)
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0  # one year
X_FRAME_OPTIONS = "DENY"
LOGIN_RATE = env.str("LOOPDRIVE_LOGIN_RATE", default="10/min")
PROXIES = env.int("LOOPDRIVE_PROXIES", default=0)  # in front of us; each adds to X-Forwarded-For

# Django -------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "loopdrive.live",
    "loopdrive.accounts",
    "loopdrive.footage",
    "loopdrive.engine",
    "loopdrive.strokes",
    "loopdrive.review",
    "loopdrive.learning",
    "loopdrive.renewal",
    "loopdrive.shadow",
    "loopdrive.insights",
    "loopdrive.operations",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "loopdrive.operations.headers.ContentPolicy",
    "loopdrive.operations.headers.StaticFiles",
    "loopdrive.operations.headers.GzipJson",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "config.urls"
ASGI_APPLICATION = "config.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LANGUAGE_CODE = "en"
TIME_ZONE = env.str("LOOPDRIVE_TIME_ZONE", default="UTC")
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Data ---------------------------------------------------------------------------------------------
DATABASES = {
    "default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR / 'loopdrive.sqlite3'}")
}
IS_SQLITE = DATABASES["default"]["ENGINE"].endswith("sqlite3")
if IS_SQLITE:
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,  # seconds a writer waits for another
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }

REDIS_URL = env.str("REDIS_URL", default="")
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR / "cache",
    }
}

# Files --------------------------------------------------------------------------------------------
MEDIA_ROOT = VAR / "media"
MODELS_ROOT = VAR / "models"  # copies of clubs' models, where the storage is a bucket
TRAINING_ROOT = VAR / "training"  # runs under way and crops, of this machine's training worker
EXPORT_ROOT = VAR / "exports"  # reels in the making, on this machine
UPLOAD_ROOT = VAR / "uploads"  # uploads in flight; shared by web and ingest workers
S3_BUCKET = env.str("LOOPDRIVE_S3_BUCKET", default="")
S3_STORAGE = {
    "BACKEND": "storages.backends.s3.S3Storage",
    "OPTIONS": {
        "bucket_name": S3_BUCKET,
        "endpoint_url": env.str("LOOPDRIVE_S3_ENDPOINT", default="") or None,
        "access_key": env.str("LOOPDRIVE_S3_ACCESS_KEY", default="") or None,
        "secret_key": env.str("LOOPDRIVE_S3_SECRET_KEY", default="") or None,
        "region_name": env.str("LOOPDRIVE_S3_REGION", default="") or None,
        "default_acl": "private",
        "file_overwrite": True,
    },
}
LOCAL_STORAGE = {
    "BACKEND": "django.core.files.storage.FileSystemStorage",
    "OPTIONS": {"location": MEDIA_ROOT},
}
STORAGES = {
    "default": S3_STORAGE if S3_BUCKET else LOCAL_STORAGE,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_URL = "/static/"
FRONTEND_DIST = ROOT / "frontend" / "dist"
WHITENOISE_ROOT = FRONTEND_DIST
WHITENOISE_USE_FINDERS = True  # served from where they are installed: nothing to collect
WHITENOISE_ALLOW_ALL_ORIGINS = False
ACCEL_REDIRECT = env.str("LOOPDRIVE_ACCEL_REDIRECT", default="")  # nginx's internal location
MAX_UPLOAD_BYTES = env.int("LOOPDRIVE_MAX_UPLOAD_BYTES", default=20 * 1024**3)
CLUB_QUOTA_BYTES = env.int("LOOPDRIVE_CLUB_QUOTA_BYTES", default=500 * 1024**3)
UPLOAD_EXPIRY_HOURS = env.int("LOOPDRIVE_UPLOAD_EXPIRY_HOURS", default=24)

# Workers ------------------------------------------------------------------------------------------
DEVICE = env.str("LOOPDRIVE_DEVICE", default="auto")  # auto | cpu | cuda
TRAIN_PROCESSES = env.int("LOOPDRIVE_TRAIN_PROCESSES", default=0)  # 0: one on each GPU, or one
BROKER_DIR = VAR / "broker"  # messages, where there is no Redis
CELERY_BROKER_URL = REDIS_URL or "folder://localhost"
CELERY_BROKER_TRANSPORT_OPTIONS = (
    {"visibility_timeout": 24 * 3600}  # seconds; far above the longest job, see celery #5935
    if REDIS_URL
    else {"polling_interval": 0.1}  # seconds
)
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_DEFAULT_QUEUE = "ingest"
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_POOL = "solo"  # one job a process: a killed process takes one job with it, no orphans
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_ENABLE_REMOTE_CONTROL = False  # the rows say which workers live and what they do

# API ----------------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "loopdrive.api.authentication.TokenAuthentication",
        "loopdrive.api.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["loopdrive.api.permissions.IsMember"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_PAGINATION_CLASS": "loopdrive.api.paging.NewestFirst",
    "DEFAULT_FILTER_BACKENDS": [
        "django_filters.rest_framework.DjangoFilterBackend",
        "rest_framework.filters.SearchFilter",
    ],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_THROTTLE_RATES": {"login": LOGIN_RATE},
    "NUM_PROXIES": PROXIES,
    "EXCEPTION_HANDLER": "loopdrive.api.errors.exception_handler",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Loopdrive",
    "DESCRIPTION": "Everything the pages do, a script can do.",
    "VERSION": "1",
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "loopdrive.api.schema.complete",
    ],
    "ENUM_NAME_OVERRIDES": {
        "JobState": "loopdrive.jobs.models.State",
        "VideoState": "loopdrive.footage.models.VideoState",
        "StrokeLabel": "loopdrive.strokes.models.StrokeLabel",
        "StrokeState": "loopdrive.strokes.models.StrokeState",
        "Zone": "loopdrive.strokes.models.Zone",
        "Outcome": "loopdrive.strokes.models.Outcome",
        "ReviewState": "loopdrive.review.models.ReviewState",
        "TableEnd": "loopdrive.footage.models.TableEnd",
        "DrawingKind": "loopdrive.insights.drawings.DrawingKind",
        "Handedness": "loopdrive.accounts.models.Handedness",
        "Role": "loopdrive.accounts.models.Role",
    },
}

# Logs ---------------------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env.str("LOOPDRIVE_LOG_LEVEL", default="INFO")},
    "loggers": {"django.request": {"level": "ERROR"}},
}
