"""The door to inference: model versions and the champion."""
