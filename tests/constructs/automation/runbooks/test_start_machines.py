"""The runbook that starts machines in the morning, against a cloud in memory."""
import contextlib
import io
import pathlib
import types
import unittest
from datetime import datetime, timezone

FOLDER = pathlib.Path(__file__).parents[4] / "constructs" / "automation" / "runbooks" / "start-machines"
SCRIPT = (FOLDER / "run.py").read_text(encoding="utf-8")
runbook = types.ModuleType("runbook")
exec(compile(SCRIPT, "start-machines.py", "exec"), runbook.__dict__)


class Morning(unittest.TestCase):
    def test_is_one_hour_of_working_days(self):
        tuesday = [datetime(2026, 12, 1, hour, 30, tzinfo=timezone.utc) for hour in range(24)]
        self.assertEqual([now.hour for now in tuesday if runbook.is_morning(now, 4)], [4])
        self.assertFalse(runbook.is_morning(datetime(2026, 12, 5, 4, 30, tzinfo=timezone.utc), 4))


class Start(unittest.TestCase):
    def test_tries_every_machine_and_says_which_did_not_start(self):
        tried = []

        def start_one(machine):
            tried.append(machine)
            if machine == "b":
                raise OSError("no room")
            return 202

        with contextlib.redirect_stdout(io.StringIO()) as said:
            with self.assertRaisesRegex(OSError, "1 machines did not start: b"):
                runbook.start_all(["a", "b", "c"], start_one)
        self.assertEqual(tried, ["a", "b", "c"])
        self.assertIn("c: 202", said.getvalue())


if __name__ == "__main__":
    unittest.main()
