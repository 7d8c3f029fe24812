"""A child for supervisor tests: it tells a listening test its number, then stays until it dies.

The test sees the death as the end of the connection, so that nothing has to be waited out.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading


def main() -> None:
    """Read `<port> [stubborn]` from the command line."""
    if "stubborn" in sys.argv:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    with socket.create_connection(("127.0.0.1", int(sys.argv[1]))) as link:
        link.sendall(f"{os.getpid()}\n".encode())
        threading.Event().wait()


if __name__ == "__main__":
    main()
