import json
import os
import urllib.error
import urllib.parse
import urllib.request
from datetime import datetime, timezone

SETTINGS = {}

ARM = "https://management.azure.com"
VERSION = "2024-07-01"

# Starts the machines of a network in the morning. It runs every hour, and does nothing in all hours but one.


def is_morning(now, hour):
    return now.weekday() < 5 and now.hour == hour


def token(environment=os.environ):
    query = urllib.parse.urlencode({"resource": ARM, "api-version": "2019-08-01"})
    headers = {"X-IDENTITY-HEADER": environment["IDENTITY_HEADER"], "Metadata": "True"}
    request = urllib.request.Request(f"{environment['IDENTITY_ENDPOINT']}?{query}", headers=headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.loads(answer.read())["access_token"]


def start(machine, bearer):
    url = f"{ARM}{machine}/start?api-version={VERSION}"
    headers = {"Authorization": f"Bearer {bearer}"}
    request = urllib.request.Request(url, data=b"", headers=headers, method="POST")
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.status


def start_all(machines, start_one):
    """Every machine is tried, whatever becomes of the others. @raise OSError naming those that did not start"""
    failed = []
    for machine in machines:
        try:
            print(f"{machine}: {start_one(machine)}")
        except OSError as problem:
            print(f"{machine}: {problem}")
            failed.append(machine)
    if failed:
        raise OSError(f"{len(failed)} machines did not start: {', '.join(failed)}")


if __name__ == "__main__" and is_morning(datetime.now(timezone.utc), SETTINGS["hour"]):
    bearer = token()
    start_all(SETTINGS["machines"], lambda machine: start(machine, bearer))
