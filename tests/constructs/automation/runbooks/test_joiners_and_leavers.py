"""The runbook as it is deployed, its three files as one script, against a cloud in memory."""
import ast
import contextlib
import io
import json
import pathlib
import sys
import types
import unittest
from datetime import datetime, timedelta, timezone

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from cloud import ENVIRONMENT, SETTINGS, Cloud  # noqa: E402

FOLDER = pathlib.Path(__file__).parents[4] / "constructs" / "automation" / "runbooks" / "joiners-and-leavers"
SCRIPT = "\n".join((FOLDER / f"{part}.py").read_text(encoding="utf-8") for part in ("people", "web", "run"))
runbook = types.ModuleType("runbook")
exec(compile(SCRIPT, "joiners-and-leavers.py", "exec"), runbook.__dict__)

NOW = datetime(2026, 12, 1, 6, 0, tzinfo=timezone.utc)
HEADER = "employeeNumber,givenName,familyName,jobTitle,department,manager,startDate,endDate\n"
ADA = "1001,Ada,Byron,Analyst,Data,,2019-04-01,\n"
BEN = "1002,Ben,Okri,Clerk,Libraries,1001,2020-01-06,\n"
CHI = "1003,Chi,Onwurah,Engineer,Highways,1001,2026-12-07,\n"


def people(*rows):
    return runbook.read_csv(HEADER + "".join(rows))


class Runs(unittest.TestCase):
    """Runs one after the other, an hour apart."""

    def setUp(self):
        self.cloud, self.now = Cloud(NOW), NOW

    def run_with(self, *rows, settings=None):
        if rows:
            self.cloud.deliver(f"{self.now:%Y-%m-%dT%H}.csv", HEADER + "".join(rows), self.now)
        web = runbook.Web(self.cloud.send, self.cloud.waits.append, ENVIRONMENT)
        self.said = io.StringIO()
        with contextlib.redirect_stdout(self.said):
            wrong = runbook.run(settings or SETTINGS, web, self.now)
        self.now += timedelta(hours=1)
        self.cloud.wake()
        return wrong

    def users(self):
        return [operation["data"] for request in self.cloud.uploads for operation in request["Operations"]]

    def test_the_first_run_asks_nobody_and_sends_nothing(self):
        self.assertEqual(self.run_with(ADA, BEN), [])
        self.assertEqual((self.cloud.desk, self.cloud.uploads, self.cloud.messages), ({}, [], {}))
        self.assertEqual(sorted(self.cloud.people()), ["1001", "1002"])

    def test_a_joiner_is_made_once_somebody_has_approved(self):
        self.run_with(ADA)
        self.run_with(ADA, CHI)
        asked = self.cloud.desk["joiner/1003/2026-12-07"]
        self.assertEqual((asked["approval"], asked["manager"], asked["department"]), (True, "1001", "Highways"))
        self.run_with(ADA, CHI)
        self.assertEqual(self.cloud.uploads, [])
        self.cloud.decisions["1"] = "approved"
        self.run_with(ADA, CHI)
        [user] = self.users()
        self.assertEqual((user["externalId"], user["active"]), ("1003", False))
        self.assertEqual(self.cloud.messages, {})
        self.now = datetime(2026, 12, 7, 6, 0, tzinfo=timezone.utc)
        self.run_with(ADA, CHI)
        self.assertEqual([user["active"] for user in self.users()], [False, True])
        self.assertEqual(len(self.cloud.desk), 1)

    def test_a_joiner_whom_somebody_refuses_gets_no_account_and_no_ticket_on_leaving(self):
        self.run_with(ADA)
        self.run_with(ADA, CHI)
        self.cloud.decisions["1"] = "rejected"
        self.run_with(ADA, CHI)
        self.run_with(ADA)
        self.assertEqual((self.users(), list(self.cloud.desk), self.cloud.messages), ([], ["joiner/1003/2026-12-07"], {}))

    def test_whoever_is_gone_from_the_extract_gets_a_ticket_and_a_disabled_account(self):
        self.run_with(ADA, BEN)
        self.run_with(ADA)
        self.assertEqual(list(self.cloud.desk), ["leaver/1002/2020-01-06"])
        self.assertFalse(self.cloud.desk["leaver/1002/2020-01-06"]["approval"])
        [user] = self.users()
        self.assertEqual((user["externalId"], user["active"], user["name"]["familyName"]), ("1002", False, "Okri"))
        self.run_with(ADA)
        self.assertEqual((len(self.cloud.desk), len(self.users())), (1, 1))

    def test_a_leaver_leaves_after_the_last_day_and_not_before(self):
        last = BEN.replace(",\n", ",2026-12-01\n")
        self.run_with(ADA, BEN)
        self.run_with(ADA, last)
        self.assertEqual(list(self.cloud.desk), [])
        self.now += timedelta(days=1)
        self.run_with(ADA, last)
        self.assertEqual(list(self.cloud.desk), ["leaver/1002/2026-12-01"])

    def test_somebody_who_comes_back_is_a_joiner_again(self):
        self.run_with(ADA, BEN)
        self.run_with(ADA)
        self.run_with(ADA, BEN.replace("2020-01-06", "2026-12-14"))
        self.assertEqual(list(self.cloud.desk), ["leaver/1002/2020-01-06", "joiner/1002/2026-12-14"])

    def test_a_change_is_sent_once(self):
        self.run_with(ADA, BEN)
        self.run_with(ADA, BEN.replace("Clerk", "Librarian"))
        self.run_with(ADA, BEN.replace("Clerk", "Librarian"))
        self.assertEqual([user["title"] for user in self.users()], ["Librarian"])

    def test_what_the_service_desk_refuses_is_asked_again_by_the_next_run(self):
        self.run_with(ADA, BEN)
        self.cloud.refuse("desk.example/api", 500, times=4)
        self.assertEqual(self.run_with(ADA), [])
        self.assertEqual((self.cloud.desk, len(self.cloud.messages)), ({}, 1))
        self.run_with(ADA)
        self.assertEqual((len(self.cloud.desk), self.cloud.messages), (1, {}))

    def test_what_fails_run_after_run_makes_the_run_fail(self):
        self.run_with(ADA, BEN)
        self.cloud.refuse("desk.example/api", 403, times=30)
        for _ in range(runbook.MOST_ATTEMPTS - 1):
            self.assertEqual(self.run_with(ADA), [])
        self.assertEqual(self.run_with(ADA), ["leaver of 1002 has failed 24 times"])

    def test_a_run_that_breaks_off_asks_nothing_twice(self):
        self.run_with(ADA, BEN)
        self.cloud.refuse("bulkUpload", 400)
        with self.assertRaisesRegex(OSError, "bulkUpload answered 400"):
            self.run_with(ADA)
        self.cloud.wake()
        self.run_with(ADA)
        self.assertEqual((len(self.cloud.desk), len(self.users())), (1, 1))

    def test_an_approval_is_not_lost_when_it_could_not_be_kept(self):
        self.run_with(ADA)
        self.run_with(ADA, CHI)
        self.cloud.decisions["1"] = "approved"
        send, puts = self.cloud.send, []

        def breaks(method, url, headers, body):
            if method == "PUT":
                puts.append(url)
                if len(puts) == 2:
                    return 403, {}, b""
            return send(method, url, headers, body)

        self.cloud.send = breaks
        with self.assertRaisesRegex(OSError, "people.json answered 403"):
            self.run_with(ADA, CHI)
        self.cloud.wake()
        self.run_with(ADA, CHI)
        self.assertEqual([user["externalId"] for user in self.users()], ["1003"])

    def test_of_two_runs_at_once_the_second_keeps_nothing(self):
        self.run_with(ADA, BEN)
        send, other = self.cloud.send, []

        def meanwhile(method, url, headers, body):
            if method == "PUT" and not other:
                other.append(self.cloud.version)
                self.cloud.version += 1
            return send(method, url, headers, body)

        self.cloud.send = meanwhile
        with self.assertRaisesRegex(OSError, "people.json answered 412"):
            self.run_with(ADA)

    def test_who_is_busy_is_asked_again_after_as_long_as_it_says(self):
        self.run_with(ADA, BEN)
        self.cloud.refuse("bulkUpload", 429, {"retry-after": "7"})
        self.run_with(ADA)
        self.assertEqual((self.cloud.waits, len(self.users())), ([7], 1))

    def test_an_account_that_could_not_be_made_gets_one_ticket(self):
        self.run_with(ADA, BEN)
        self.cloud.failed = ["1002", "9999"]
        self.run_with(ADA, BEN)
        self.run_with(ADA, BEN)
        self.run_with(ADA, BEN)
        [reference] = self.cloud.desk
        self.assertRegex(reference, "^provisioning-failed/1002/[0-9a-f]{12}$")

    def test_an_old_extract_makes_the_run_fail_after_its_work(self):
        self.run_with(ADA, BEN)
        self.now += timedelta(days=4)
        [wrong] = self.run_with()
        self.assertIn("is older than 3 days", wrong)

    def test_no_extract_is_refused(self):
        with self.assertRaisesRegex(runbook.Refused, "there is no extract"):
            self.run_with()

    def test_an_extract_that_has_lost_many_people_is_refused_and_changes_nothing(self):
        many = [f"{number},A,B,,,,2020-01-01,\n" for number in range(2000, 2100)]
        self.run_with(*many)
        before = self.cloud.blob
        with self.assertRaisesRegex(runbook.Refused, "20 people have left at once, more than 10"):
            self.run_with(*many[20:])
        self.assertEqual((self.cloud.blob, self.cloud.desk, self.cloud.messages), (before, {}, {}))

    def test_an_extract_in_scim_is_read_alike(self):
        user = {
            "externalId": "1003",
            "name": {"givenName": "Chi", "familyName": "Onwurah"},
            "title": "Engineer",
            runbook.ENTERPRISE: {"department": "Highways", "manager": {"value": "1001"}},
            runbook.DATES: {"hireDate": "2026-12-07"},
        }
        listed = json.dumps({"Resources": [user]})
        self.assertEqual(runbook.read_scim(listed), people(CHI))
        self.cloud.deliver("2026-12-01.json", listed)
        self.run_with(settings=dict(SETTINGS, format="scim"))
        self.assertEqual(sorted(self.cloud.people()), ["1003"])

    def test_output_names_nobody(self):
        self.run_with(ADA)
        self.run_with(ADA, CHI)
        self.assertIn("1003: joiner 1", self.said.getvalue())
        self.assertNotRegex(self.said.getvalue(), "Chi|Onwurah")

    def test_each_service_gets_a_token_of_its_own(self):
        self.run_with(ADA)
        self.run_with(ADA, CHI)
        self.assertEqual(
            set(self.cloud.tokens), {"https://storage.azure.com", "https://graph.microsoft.com", "https://desk.example"}
        )


class Extracts(unittest.TestCase):
    def refused(self, words, *rows, header=HEADER):
        with self.assertRaisesRegex(runbook.Refused, words):
            runbook.read_csv(header + "".join(rows))

    def test_what_is_missing_is_named(self):
        self.refused("the extract has no column startDate", header="employeeNumber,givenName,familyName\n")
        self.refused("line 3 of the extract has no familyName", ADA, "1002,Ben,,,,,2020-01-06,\n")
        self.refused("line 2 of the extract has no employeeNumber", " ,Ben,Okri,,,,2020-01-06,\n")

    def test_somebody_twice_and_dates_of_another_kind_are_refused(self):
        self.refused("line 3 of the extract has 1001 a second time", ADA, ADA)
        self.refused("has the date 06/01/2020, which is not written YYYY-MM-DD", "1,A,B,,,,06/01/2020,\n")

    def test_a_byte_order_mark_further_columns_and_short_rows_do_no_harm(self):
        text = "\ufeffemployeeNumber,givenName,familyName,startDate,endDate,shoeSize\n1,A,B,2020-01-06T00:00:00,\n"
        self.assertEqual(runbook.read_csv(text)["1"]["starts"], "2020-01-06")

    def test_the_newest_extract_is_the_last_by_name(self):
        blobs = [("2026-12-01.csv", 2), ("2026-12-02.csv", 1), ("readme.txt", 3)]
        self.assertEqual(runbook.newest(blobs), ("2026-12-02.csv", 1))


class Uploads(unittest.TestCase):
    def test_a_request_has_50_operations_at_most(self):
        users = {str(number): {"externalId": str(number)} for number in range(101)}
        requests = list(runbook.bulk_requests(users))
        self.assertEqual([len(numbers) for numbers, _ in requests], [50, 50, 1])
        self.assertEqual(sum((numbers for numbers, _ in requests), []), list(users))
        operation = requests[2][1]["Operations"][0]
        self.assertEqual((operation["method"], operation["path"], operation["bulkId"]), ("POST", "/Users", "100"))
        self.assertEqual(requests[0][1]["schemas"], [runbook.BULK])

    def test_nothing_is_uploaded_for_nobody(self):
        self.assertEqual(list(runbook.bulk_requests({})), [])

    def test_attributes_without_a_value_are_left_out(self):
        entry = {"state": "here", "person": people(ADA.replace("Data", "").replace("Analyst", ""))["1001"]}
        user = runbook.scim_user(entry, "2026-12-01")
        self.assertNotIn("title", user)
        self.assertEqual(user[runbook.ENTERPRISE], {"employeeNumber": "1001"})
        self.assertEqual(user[runbook.DATES], {"hireDate": "2019-04-01"})


class Script(unittest.TestCase):
    def test_it_runs_with_python_3_8(self):
        ast.parse(SCRIPT, feature_version=(3, 8))

    def test_it_imports_the_standard_library_only(self):
        names = {alias.name.split(".")[0] for node in ast.walk(ast.parse(SCRIPT)) if isinstance(node, ast.Import) for alias in node.names}
        names |= {node.module.split(".")[0] for node in ast.walk(ast.parse(SCRIPT)) if isinstance(node, ast.ImportFrom)}
        self.assertEqual(names - {"__future__", "base64", "csv", "datetime", "email", "hashlib", "io", "json", "os", "sys", "time", "urllib", "xml"}, set())

    def test_it_has_nothing_that_terraform_would_fill_in(self):
        self.assertNotIn("${", SCRIPT)
        self.assertNotIn("%{", SCRIPT)

    def test_it_marks_where_its_settings_go_once(self):
        self.assertEqual(SCRIPT.count("\nSETTINGS = {}\n"), 1)


if __name__ == "__main__":
    unittest.main()
