"""What the generated schema does not know by itself: refusals, and the stream of events."""

from __future__ import annotations

from typing import Any

ERROR = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
REFUSALS = {
    "400": "What was sent cannot be understood; `fields` says where.",
    "401": "Not signed in, or the token is not valid.",
    "403": "Signed in, but this role may not do this.",
    "404": "It does not exist, or you may not see it.",
}
METHODS = ("get", "post", "put", "patch", "delete", "head")

EVENTS = {
    "get": {
        "operationId": "events",
        "description": "Server-sent events: hints that something may be fetched again. `event` is "
        "`video`, `analysis`, `strokes`, `edit`, `review` or `comment`; `data` is JSON that names "
        "the video. A comment line comes every few seconds.",
        "parameters": [
            {
                "in": "header",
                "name": "Last-Event-ID",
                "schema": {"type": "integer"},
                "description": "Replay what was published after this event; kept for a day.",
            },
            {
                "in": "query",
                "name": "after",
                "schema": {"type": "integer"},
                "description": "The same for a page that opens: `last_event` of `/api/account/`. "
                "The header goes before it.",
            },
        ],
        "tags": ["events"],
        "security": [{"token": []}, {"session": []}],
        "responses": {
            "200": {
                "description": "The stream.",
                "content": {"text/event-stream": {"schema": {"type": "string"}}},
            }
        },
    }
}


def complete(
    result: dict[str, Any], generator: object, request: object, public: bool
) -> dict[str, Any]:
    """Add the stream and, to every operation, the refusals it has not described itself."""
    result["paths"]["/api/events/"] = EVENTS
    for path, operations in result["paths"].items():
        for method in METHODS:
            if operation := operations.get(method):
                for status in refusals(path, operation):
                    operation["responses"].setdefault(
                        status, {"description": REFUSALS[status], "content": ERROR}
                    )
    return result


def refusals(path: str, operation: dict[str, Any]) -> list[str]:
    """Return the status codes an operation can refuse with, from what it takes."""
    takes_input = "requestBody" in operation or any(
        parameter["in"] == "query" for parameter in operation.get("parameters", [])
    )
    is_open = {} in operation.get("security", [{}])
    found = ["400"] if takes_input else []
    found += [] if is_open else ["401", "403"]
    return found + (["404"] if "{" in path else [])
