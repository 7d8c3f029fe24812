"""Upload a video, wait for its timeline, write its strokes as CSV. Needs: pip install tuspy."""

import sys
import time

import requests
from tusclient.client import TusClient

server, token, path = sys.argv[1:]
api = requests.Session()
api.headers = {"Authorization": f"Token {token}", "Tus-Resumable": "1.0.0"}
session = api.post(f"{server}/api/player-sessions/", json={"title": "From a script"}).json()
about = {"filename": path, "player_session": session["id"]}
upload = TusClient(f"{server}/api/uploads/", api.headers).uploader(path, metadata=about)
upload.upload()
video_id = api.head(upload.url).headers["Upload-Video"]
analysis = {"state": "uploaded"}
while analysis["state"] != "done":
    time.sleep(1)
    video = api.get(f"{server}/api/videos/{video_id}/").json()
    analysis = video["analysis"] or video  # until it is queued, the video's own state counts
    if analysis["state"] in ("failed", "cancelled"):
        sys.exit(analysis["error"] or "The analysis was cancelled.")
for stroke in api.get(f"{server}/api/videos/{video_id}/strokes/?page_size=2000").json()["results"]:
    sys.stdout.write("{contact_s},{end},{label},{confidence:.2f}\n".format(**stroke))
