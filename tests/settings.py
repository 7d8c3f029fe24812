"""The product's own settings, pointed at a scratch folder that goes when the run ends.

This is a settings module and not a fixture, because Django reads the environment before the first
fixture runs. Processes that a test starts inherit the folder; each pytest-xdist worker has its own.
"""

import atexit
import os
import shutil
import tempfile

RUN = os.environ.get("PYTEST_XDIST_WORKER", "main")

if os.environ.get("LOOPDRIVE_TESTS_OF") != RUN:
    scratch = tempfile.mkdtemp(prefix="loopdrive-tests-")
    atexit.register(shutil.rmtree, scratch, ignore_errors=True)
    os.environ.update(LOOPDRIVE_TESTS_OF=RUN, LOOPDRIVE_VAR=scratch)

from config.settings import *  # noqa: E402, F403 - this file is config.settings with four changes
from config.settings import DATABASES, VAR  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the real one is slow
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, not memory: threads and transactions then behave as they do for people.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR / "test.sqlite3")}
