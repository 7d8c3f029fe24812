"""Run a module as a child that cannot outlive its parent: `python -m loopdrive.operations.leash`.

The parent holds the other end of a pipe. When it is gone, however it died, the pipe ends, and the
child's whole process group ends with it. That is quick and safe because jobs are rows with leases.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
import threading


def watch(pipe: int) -> None:
    """Wait for the pipe to end, then end this process group."""
    while os.read(pipe, 1):
        pass
    os.killpg(os.getpgid(0), signal.SIGKILL)


def main() -> None:
    """Read `<pipe> <module> <arguments>...` from the command line and run the module."""
    pipe, module, *arguments = sys.argv[1:]
    threading.Thread(target=watch, args=[int(pipe)], name="leash", daemon=True).start()
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
