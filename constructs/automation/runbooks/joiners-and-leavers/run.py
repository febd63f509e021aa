import sys
from datetime import datetime, timedelta, timezone

SETTINGS = {}

LONGEST_AGE = timedelta(hours=72)
MOST_ATTEMPTS = 24  # runs


def work_off(web, queue, known, desk):
    """
    Does what is in the queue. Returns what has failed too often, as sentences, and what takes decided requests out of the
    queue: to be called once the decisions are kept.
    """
    lasting, decided = [], []
    for action, attempts, done in queue.take():
        number, kind = action["number"], action["kind"]
        entry = known.get(number)
        try:
            if entry is None or (kind == "joiner" and entry["state"] != "waiting"):
                done()
            elif "request" in action:
                status = web.json("GET", f"{desk['url']}/{action['request']}", desk["resource"])["status"]
                if status in ("approved", "rejected"):
                    entry["state"] = "here" if status == "approved" else "refused"
                    decided.append(done)
                    print(f"{number}: {status}")
            else:
                asked = desk_request(kind, entry)
                made = web.json("POST", desk["url"], desk["resource"], asked, accept=(409,))
                if kind == "joiner":
                    queue.put({"kind": kind, "number": number, "request": made["id"]})
                done()
                print(f"{number}: {kind} {made['id']}")
        except (OSError, KeyError, ValueError) as problem:
            print(f"{number}: {kind} is tried again: {problem}")
            if attempts >= MOST_ATTEMPTS:
                lasting.append(f"{kind} of {number} has failed {attempts} times")
    return lasting, decided


def failures(web, job, since):
    """Numbers of people whose account could not be made or changed since then."""
    condition = f"jobId eq '{job}' and activityDateTime ge {since}"
    url, numbers = f"{GRAPH}/v1.0/auditLogs/provisioning?{urllib.parse.urlencode({'$filter': condition})}", set()
    while url:
        page = web.json("GET", url, GRAPH)
        for event in page.get("value", []):
            if event.get("provisioningStatusInfo", {}).get("status") == "failure":
                numbers.add(event.get("sourceIdentity", {}).get("id", ""))
        url = page.get("@odata.nextLink")
    return sorted(numbers - {""})


class Memory:
    """The people that are known, and since when the provisioning log is unread."""

    def __init__(self, web, url, people, now):
        self.web, self.url = web, url
        status, headers, body = web.storage("GET", url, accept=(404,))
        if status == 404:
            self.match = {"If-None-Match": "*"}
            self.known, self.read = first_known(people, now.date().isoformat()), moment(now)
        else:
            self.match = {"If-Match": headers["etag"]}
            kept = json.loads(body)
            self.known, self.read = kept["people"], kept["read"]

    def keep(self):
        """@raise OSError if another run has kept something meanwhile"""
        headers = dict(self.match, **{"x-ms-blob-type": "BlockBlob", "Content-Type": "application/json"})
        body = json.dumps({"people": self.known, "read": self.read}, sort_keys=True).encode()
        self.match = {"If-Match": self.web.storage("PUT", self.url, body, headers)[1]["etag"]}


def run(settings, web, now):
    """One run. Returns what is wrong, as sentences. @raise Refused, OSError"""
    today, wrong = now.date().isoformat(), []
    name, modified = newest(list_blobs(web, settings["extracts"]))
    if now - modified > LONGEST_AGE:
        wrong.append(f"the newest extract, {name}, is older than {LONGEST_AGE}")
    text = web.storage("GET", f"{settings['extracts']}/{urllib.parse.quote(name)}")[2].decode("utf-8")
    people = (read_scim if settings["format"] == "scim" else read_csv)(text)
    memory, queue = Memory(web, settings["state"], people, now), Queue(web, settings["queue"])
    memory.known, joiners, leavers = compare(memory.known, people, today)
    print(f"{name}: {len(people)} people, {len(joiners)} joiners, {len(leavers)} leavers")

    for kind, numbers in (("joiner", joiners), ("leaver", leavers)):
        for number in numbers:
            queue.put({"kind": kind, "number": number})
    memory.keep()

    lasting, decided = work_off(web, queue, memory.known, settings["desk"])
    wrong += lasting
    memory.keep()
    for done in decided:
        done()

    job = f"servicePrincipals/{settings['servicePrincipal']}/synchronization/jobs/{settings['job']}"
    headers = {"Content-Type": "application/scim+json"}
    for numbers, request in bulk_requests(unsent(memory.known, today)):
        web.ask("POST", f"{GRAPH}/v1.0/{job}/bulkUpload", GRAPH, json.dumps(request).encode(), headers)
        for number in numbers:
            memory.known[number]["sent"] = digest(scim_user(memory.known[number], today))
        memory.keep()
        print(f"uploaded {len(numbers)}")

    for number in failures(web, settings["job"], memory.read):
        if number in memory.known:
            queue.put({"kind": "provisioning-failed", "number": number})
        print(f"{number}: the account could not be made or changed")
    memory.read = moment(now)
    memory.keep()
    return wrong


def moment(now):
    return now.strftime("%Y-%m-%dT%H:%M:%SZ")


if __name__ == "__main__":
    try:
        problems = run(SETTINGS, Web(), datetime.now(timezone.utc))
    except (Refused, OSError) as problem:
        problems = [str(problem)]
    for sentence in problems:
        print(f"FAILED: {sentence}", file=sys.stderr)
    sys.exit(1 if problems else 0)
