"""Find a Python that is new enough and prepare this folder with it: `python3 bootstrap serve`.

Written so that even Python 2 can read it: an old one then says what is missing, in one sentence.
"""

import os
import subprocess
import sys

OLDEST = (3, 11)
HERE = os.path.dirname(os.path.abspath(__file__))


def newer_python():
    """Return the name of a Python that is new enough, or None."""
    check = "import sys; sys.exit(sys.version_info < (%d, %d))" % OLDEST
    for minor in range(20, OLDEST[1] - 1, -1):
        name = "python3.%d" % minor
        try:
            found = subprocess.Popen([name, "-c", check], stderr=subprocess.PIPE)
            found.communicate()
        except OSError:
            continue
        if found.returncode == 0:
            return name
    return None


def main():
    """Prepare, with another Python if this one is too old."""
    if sys.version_info >= OLDEST:
        from prepare import prepare

        return prepare(sys.argv[1:])
    name = newer_python()
    if name is None:
        return (
            "Loopdrive needs Python 3.11 or newer, and the newest one here is %s: "
            "install a newer Python, then try again." % sys.version.split()[0]
        )
    os.execvp(name, [name, HERE] + sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
