"""The ASGI door: Django, which reads the bodies of uploads as they arrive."""

import os

from django.core.asgi import get_asgi_application

from loopdrive.api.unread_body import UnreadBody
from loopdrive.operations.settle import settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = UnreadBody(get_asgi_application())
settle()
