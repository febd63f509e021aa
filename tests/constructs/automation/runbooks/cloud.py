"""Storage, Graph, the identity endpoint and a service desk, in memory: as much of each as the runbook asks for."""
import base64
import json
import urllib.parse
from email.utils import format_datetime

SETTINGS = {
    "format": "csv",
    "extracts": "https://account.blob.example/extracts",
    "state": "https://account.blob.example/state/people.json",
    "queue": "https://account.queue.example/retry",
    "servicePrincipal": "principal",
    "job": "API2AD.1",
    "desk": {"url": "https://desk.example/api/requests", "resource": "https://desk.example"},
}
ENVIRONMENT = {"IDENTITY_ENDPOINT": "http://identity.example/token", "IDENTITY_HEADER": "secret"}


class Cloud:
    def __init__(self, now):
        self.now = now
        self.extracts = {}
        self.blob = None
        self.version = 0
        self.messages = {}
        self.taken = 0
        self.desk = {}
        self.decisions = {}
        self.uploads = []
        self.failed = []
        self.refusals = []
        self.waits = []
        self.tokens = []

    def deliver(self, name, text, modified=None):
        self.extracts[name] = (text, modified or self.now)

    def refuse(self, part, status, headers=None, times=1):
        """The next requests whose address has this part are answered so."""
        self.refusals += [(part, status, headers or {})] * times

    def wake(self):
        """What a run has hidden appears again."""
        for message in self.messages.values():
            message["hidden"] = False

    def people(self):
        return json.loads(self.blob)["people"]

    def send(self, method, url, headers, body):
        address, _, query = url.partition("?")
        query = dict(urllib.parse.parse_qsl(query))
        for refusal in self.refusals:
            if refusal[0] in url:
                self.refusals.remove(refusal)
                return refusal[1], refusal[2], b"{}"
        if address == ENVIRONMENT["IDENTITY_ENDPOINT"]:
            assert headers["X-IDENTITY-HEADER"] == "secret"
            self.tokens.append(query["resource"])
            return 200, {}, json.dumps({"access_token": f"for {query['resource']}"}).encode()
        audience = "https://storage.azure.com" if "account." in address else "/".join(address.split("/")[:3])
        assert headers["Authorization"] == f"Bearer for {audience}", f"{address} with {headers['Authorization']}"
        if address.startswith(SETTINGS["extracts"]):
            return self.container(address)
        if address == SETTINGS["state"]:
            return self.state(method, headers, body)
        if address.startswith(SETTINGS["queue"]):
            return self.queue(method, address, query, body)
        if address.startswith(SETTINGS["desk"]["url"]):
            return self.service_desk(method, address, body)
        return self.graph(method, address, headers, query, body)

    def container(self, address):
        if address != SETTINGS["extracts"]:
            name = urllib.parse.unquote(address.split("/")[-1])
            return 200, {}, self.extracts[name][0].encode()
        blobs = "".join(
            f"<Blob><Name>{name}</Name><Properties><Last-Modified>{format_datetime(modified, usegmt=True)}"
            f"</Last-Modified></Properties></Blob>"
            for name, (_, modified) in self.extracts.items()
        )
        return 200, {}, f"<EnumerationResults><Blobs>{blobs}</Blobs><NextMarker /></EnumerationResults>".encode()

    def state(self, method, headers, body):
        if method == "GET":
            return (404, {}, b"") if self.blob is None else (200, {"etag": str(self.version)}, self.blob)
        wanted = headers.get("If-Match")
        if wanted != str(self.version) if self.blob is not None else headers.get("If-None-Match") != "*":
            return 412, {}, b""
        self.blob, self.version = body, self.version + 1
        return 201, {"etag": str(self.version)}, b""

    def queue(self, method, address, query, body):
        if method == "POST":
            text = body.decode().split("<MessageText>")[1].split("</MessageText>")[0]
            self.messages[str(len(self.messages) + self.taken)] = {"text": text, "hidden": False, "count": 0}
            return 201, {}, b""
        if method == "DELETE":
            self.messages.pop(address.split("/")[-1])
            self.taken += 1
            return 204, {}, b""
        answer = ""
        for name, message in list(self.messages.items())[: int(query["numofmessages"])]:
            if message["hidden"]:
                continue
            message["hidden"], message["count"] = True, message["count"] + 1
            answer += (
                f"<QueueMessage><MessageId>{name}</MessageId><PopReceipt>r+/=</PopReceipt>"
                f"<DequeueCount>{message['count']}</DequeueCount><MessageText>{message['text']}</MessageText></QueueMessage>"
            )
        return 200, {}, f"<QueueMessagesList>{answer}</QueueMessagesList>".encode()

    def service_desk(self, method, address, body):
        if method == "GET":
            return 200, {}, json.dumps({"status": self.decisions.get(address.split("/")[-1], "pending")}).encode()
        asked = json.loads(body)
        known = asked["reference"] in self.desk
        self.desk[asked["reference"]] = asked
        number = str(list(self.desk).index(asked["reference"]) + 1)
        return 409 if known else 201, {}, json.dumps({"id": number}).encode()

    def graph(self, method, address, headers, query, body):
        if method == "POST":
            assert address == "https://graph.microsoft.com/v1.0/servicePrincipals/principal/synchronization/jobs/API2AD.1/bulkUpload"
            assert headers["Content-Type"] == "application/scim+json"
            self.uploads.append(json.loads(body))
            return 202, {"location": "log"}, b""
        assert query["$filter"].startswith("jobId eq 'API2AD.1' and activityDateTime ge 20")
        events = [{"provisioningStatusInfo": {"status": "failure"}, "sourceIdentity": {"id": name}} for name in self.failed]
        return 200, {}, json.dumps({"value": events}).encode()

    def actions(self):
        return [json.loads(base64.b64decode(message["text"])) for message in self.messages.values()]
