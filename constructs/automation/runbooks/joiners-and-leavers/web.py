import base64
import os
import time
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree as xml
from email.utils import parsedate_to_datetime

GRAPH = "https://graph.microsoft.com"
STORAGE = "https://storage.azure.com"
STORAGE_VERSION = "2023-11-03"

TRIES = 4  # of one request
HIDDEN_SECONDS = 1800
MESSAGES_AT_ONCE = 32

# The world outside: HTTPS with tokens of the Automation account's identity, and no key anywhere.


class Web:
    """Requests with tokens; what is busy or broken is asked again."""

    def __init__(self, send=None, sleep=time.sleep, environment=os.environ):
        self.send, self.sleep, self.environment = send or send_request, sleep, environment
        self.tokens = {}

    def token(self, resource):
        if resource not in self.tokens:
            query = urllib.parse.urlencode({"resource": resource, "api-version": "2019-08-01"})
            headers = {"X-IDENTITY-HEADER": self.environment["IDENTITY_HEADER"], "Metadata": "True"}
            status, _, body = self.send("GET", f"{self.environment['IDENTITY_ENDPOINT']}?{query}", headers, None)
            if status != 200:
                raise OSError(f"no token for {resource}: {status}")
            self.tokens[resource] = json.loads(body)["access_token"]
        return self.tokens[resource]

    def ask(self, method, url, resource, body=None, headers=None, accept=()):
        """(status, headers, body). @raise OSError for any other status than 2xx and those accepted"""
        for attempt in range(1, TRIES + 1):
            sent = dict(headers or {}, Authorization=f"Bearer {self.token(resource)}")
            status, answered, content = self.send(method, url, sent, body)
            if status < 300 or status in accept:
                return status, answered, content
            if status not in (429, 500, 502, 503, 504) or attempt == TRIES:
                break
            wait = answered.get("retry-after", "")
            self.sleep(min(int(wait) if wait.isdigit() else 2**attempt, 120))
        raise OSError(f"{method} {url.split('?')[0]} answered {status}")

    def json(self, method, url, resource, body=None, accept=()):
        headers = {"Content-Type": "application/json"}
        sent = None if body is None else json.dumps(body).encode()
        return json.loads(self.ask(method, url, resource, sent, headers, accept)[2] or b"{}")

    def storage(self, method, url, body=None, headers=None, accept=()):
        headers = dict(headers or {}, **{"x-ms-version": STORAGE_VERSION})
        return self.ask(method, url, STORAGE, body, headers, accept)


def send_request(method, url, headers, body):
    request = urllib.request.Request(url, data=body, headers=headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, lower(answer.headers), answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, lower(refusal.headers), refusal.read()


def lower(headers):
    return {name.lower(): value for name, value in headers.items()}


def list_blobs(web, container):
    url, blobs, marker = f"{container}?restype=container&comp=list", [], ""
    while True:
        root = xml.fromstring(web.storage("GET", url + (f"&marker={urllib.parse.quote(marker)}" if marker else ""))[2])
        for blob in root.iter("Blob"):
            modified = parsedate_to_datetime(blob.findtext("Properties/Last-Modified"))
            blobs.append((blob.findtext("Name"), modified))
        marker = root.findtext("NextMarker") or ""
        if not marker:
            return blobs


class Queue:
    """What is left to do at the service desk."""

    def __init__(self, web, url):
        self.web, self.url = web, f"{url}/messages"

    def put(self, action):
        text = base64.b64encode(json.dumps(action).encode()).decode()
        body = f"<QueueMessage><MessageText>{text}</MessageText></QueueMessage>".encode()
        self.web.storage("POST", f"{self.url}?messagettl=-1", body)

    def take(self):
        """(action, attempts, done): each message once; one that isn't done appears again in a later run."""
        while True:
            url = f"{self.url}?numofmessages={MESSAGES_AT_ONCE}&visibilitytimeout={HIDDEN_SECONDS}"
            messages = list(xml.fromstring(self.web.storage("GET", url)[2]).iter("QueueMessage"))
            if not messages:
                return
            for message in messages:
                receipt = urllib.parse.quote(message.findtext("PopReceipt"), safe="")
                gone = f"{self.url}/{message.findtext('MessageId')}?popreceipt={receipt}"
                action = json.loads(base64.b64decode(message.findtext("MessageText")))
                yield action, int(message.findtext("DequeueCount")), lambda at=gone: self.web.storage("DELETE", at)
