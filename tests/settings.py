"""The product's own settings, pointed at a scratch folder that goes when the run ends.

This is a settings module and not a fixture, because Django reads the environment before the first
fixture runs. Processes that a test starts inherit the folder; each pytest-xdist worker has its own.
DATABASE_URL and REDIS_URL may name servers: their test database is made, that Redis number emptied.
"""

import atexit
import os
import shutil
import tempfile

RUN = os.environ.get("PYTEST_XDIST_WORKER", "main")
KEPT = {"LOOPDRIVE_DATA"}

if os.environ.get("LOOPDRIVE_TESTS_OF") != RUN:
    for name in [name for name in os.environ if name.startswith("LOOPDRIVE_")]:
        if name not in KEPT:  # how this machine is set up is not what the tests are about
            del os.environ[name]
    scratch = tempfile.mkdtemp(prefix="loopdrive-tests-")
    atexit.register(shutil.rmtree, scratch, ignore_errors=True)
    os.environ.update(LOOPDRIVE_TESTS_OF=RUN, LOOPDRIVE_VAR=scratch, LOOPDRIVE_ENV_FILE=os.devnull)
    if RUN != "main":  # each process computes on its part of the cores, and what it starts as well
        part = (os.cpu_count() or 1) // int(os.environ["PYTEST_XDIST_WORKER_COUNT"])
        os.environ.setdefault("OMP_NUM_THREADS", str(max(1, part)))
    if os.environ.get("REDIS_URL") and RUN != "main":  # gw0, gw1 ... take the numbers from there on
        server, number = os.environ["REDIS_URL"].rsplit("/", 1)
        os.environ["REDIS_URL"] = f"{server}/{int(number) + int(RUN.removeprefix('gw'))}"

from config.settings import *  # noqa: E402, F403 - this file is config.settings with two changes
from config.settings import DATABASES, VAR  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the real one is slow
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, not memory: threads and transactions then behave as they do for people.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR / "test.sqlite3")}
