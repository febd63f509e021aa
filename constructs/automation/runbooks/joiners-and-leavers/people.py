"""
Joiners and leavers: from the HR extract to AD DS accounts, approvals and tickets (ID-2).

One run reads the newest extract, compares it with the people it knows, and
  1. puts what is to be asked of the service desk into a queue: approval of each joiner, a ticket for each leaver,
  2. remembers the people (from here on a run that breaks off loses nothing: the queue holds what is left to do),
  3. does what is in the queue; what fails stays there for the next run,
  4. uploads whoever is approved or changed to the provisioning API, which makes and changes the accounts,
  5. reads the provisioning log, and opens a ticket for each account that could not be made or changed.
The very first run only remembers: those who are there already are no joiners.

Every request to the service desk has a reference that is the same however often it is sent, so that nothing is asked twice.
Output names people by employee number only. A run that can't do its work, or whose extract is old, ends as failed; the alert
on missing runs then says so. Standard library of Python 3.8 only: it runs on a bare machine.

Three files, deployed as one script in this order: people.py (pure), web.py, run.py.
"""
from __future__ import annotations

import csv
import hashlib
import io
import json
from datetime import date

CORE = "urn:ietf:params:scim:schemas:core:2.0:User"
ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
DATES = "urn:ietf:params:scim:schemas:extension:ridgeway:1.0:User"
BULK = "urn:ietf:params:scim:api:messages:2.0:BulkRequest"

OPERATIONS_A_REQUEST = 50
REQUIRED = ("employeeNumber", "givenName", "familyName", "startDate")


class Refused(Exception):
    """The run can't be trusted with what it found; nothing was sent."""

# The extract: people by employee number, each with number, given, family, title, department, manager, starts, ends.


def read_csv(text):
    rows = csv.DictReader(io.StringIO(text.lstrip("\ufeff")))
    missing = [column for column in REQUIRED if column not in (rows.fieldnames or [])]
    if missing:
        raise Refused("the extract has no column " + ", ".join(missing))
    return people_of(
        (f"line {rows.line_num}", {key: value for key, value in row.items() if isinstance(value, str)}) for row in rows
    )


def read_scim(text):
    found = json.loads(text)
    users = found.get("Resources", []) if isinstance(found, dict) else found
    return people_of((f"user {place}", flat_user(user)) for place, user in enumerate(users, start=1))


def flat_user(user):
    enterprise, dates = user.get(ENTERPRISE, {}), user.get(DATES, {})
    return {
        "employeeNumber": enterprise.get("employeeNumber") or user.get("externalId", ""),
        "givenName": user.get("name", {}).get("givenName", ""),
        "familyName": user.get("name", {}).get("familyName", ""),
        "jobTitle": user.get("title", ""),
        "department": enterprise.get("department", ""),
        "manager": enterprise.get("manager", {}).get("value", ""),
        "startDate": dates.get("hireDate", ""),
        "endDate": dates.get("leaveDate", ""),
    }


def people_of(rows):
    people = {}
    for place, row in rows:
        for column in REQUIRED:
            if not row.get(column, "").strip():
                raise Refused(f"{place} of the extract has no {column}")
        number = row["employeeNumber"].strip()
        if number in people:
            raise Refused(f"{place} of the extract has {number} a second time")
        people[number] = {
            "number": number,
            "given": row["givenName"].strip(),
            "family": row["familyName"].strip(),
            "title": row.get("jobTitle", "").strip(),
            "department": row.get("department", "").strip(),
            "manager": row.get("manager", "").strip(),
            "starts": day_of(place, row["startDate"]),
            "ends": day_of(place, row.get("endDate", "")),
        }
    return people


def day_of(place, text):
    text = text.strip()[:10]
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise Refused(f"{place} of the extract has the date {text}, which is not written YYYY-MM-DD") from None

# Who is new, who has left. Known people: number -> {person, state: waiting | here | left | refused, sent}.


def compare(known, people, today):
    """Numbers of joiners and leavers, and the people as they are to be remembered."""
    after, joiners, leavers = {}, [], []
    for number in sorted(set(known) | set(people)):
        before, person = known.get(number), people.get(number)
        there = person is not None and (not person["ends"] or person["ends"] >= today)
        if before is None and not there:
            continue
        entry = dict(before or {"state": "left", "sent": ""})
        entry["person"] = person or before["person"]
        if there and entry["state"] == "left":
            entry["state"] = "waiting"
            joiners.append(number)
        elif not there and entry["state"] != "left":
            if entry["state"] == "here":
                leavers.append(number)
            entry["state"] = "left"
        after[number] = entry
    most = max(10, len(known) // 20)
    if len(leavers) > most:
        raise Refused(f"{len(leavers)} people have left at once, more than {most}: the extract may not be whole")
    return after, joiners, leavers


def first_known(people, today):
    """Everybody as if uploaded already: what is there is no joiner, and only what changes from now on is sent."""
    known = {}
    for number, person in people.items():
        if person["ends"] and person["ends"] < today:
            continue
        entry = {"state": "here", "person": person}
        known[number] = dict(entry, sent=digest(scim_user(entry, today)))
    return known


def scim_user(entry, today):
    person = entry["person"]
    user = {
        "schemas": [CORE, ENTERPRISE, DATES],
        "externalId": person["number"],
        "userName": person["number"],
        "name": {"givenName": person["given"], "familyName": person["family"]},
        "displayName": f"{person['given']} {person['family']}",
        "active": entry["state"] == "here" and person["starts"] <= today,
        ENTERPRISE: {"employeeNumber": person["number"]},
        DATES: {"hireDate": person["starts"]},
    }
    if person["title"]:
        user["title"] = person["title"]
    if person["department"]:
        user[ENTERPRISE]["department"] = person["department"]
    if person["manager"]:
        user[ENTERPRISE]["manager"] = {"value": person["manager"]}
    if person["ends"]:
        user[DATES]["leaveDate"] = person["ends"]
    return user


def digest(user):
    return hashlib.sha256(json.dumps(user, sort_keys=True).encode()).hexdigest()


def unsent(known, today):
    """Users that the provisioning API hasn't had as they are now. Whoever was never let in is not among them."""
    users = {}
    for number, entry in sorted(known.items()):
        user = scim_user(entry, today)
        if (entry["state"] == "here" or (entry["state"] == "left" and entry["sent"])) and digest(user) != entry["sent"]:
            users[number] = user
    return users


def bulk_requests(users):
    """(numbers, request), each of as many operations as one upload may have."""
    numbers = list(users)
    for start in range(0, len(numbers), OPERATIONS_A_REQUEST):
        part = numbers[start : start + OPERATIONS_A_REQUEST]
        operations = [{"method": "POST", "bulkId": number, "path": "/Users", "data": users[number]} for number in part]
        yield part, {"schemas": [BULK], "Operations": operations, "failOnErrors": None}


def desk_request(kind, entry):
    """What the service desk is asked: approval of a joiner, or a ticket."""
    person = entry["person"]
    day = person["ends"] if kind == "leaver" else person["starts"]
    once = entry["sent"][:12] if kind == "provisioning-failed" else day or person["starts"]
    return {
        "reference": f"{kind}/{person['number']}/{once}",
        "kind": kind,
        "approval": kind == "joiner",
        "employeeNumber": person["number"],
        "department": person["department"],
        "manager": person["manager"],
        "date": day,
    }


def newest(blobs):
    """(name, last modified) of the extract to read: names begin with the day."""
    extracts = sorted(blob for blob in blobs if blob[0].endswith((".csv", ".json")))
    if not extracts:
        raise Refused("there is no extract")
    return extracts[-1]
