"""The model that comes with the code, as pages and reports name it."""

from __future__ import annotations

from inference.network.model_folder import champion, read_config

SHIPPED = read_config(champion())
NAME, TITLE = SHIPPED.name, f"{SHIPPED.name} {SHIPPED.version}"
