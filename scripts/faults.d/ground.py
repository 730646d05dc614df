"""What every fault part stands on: the two programs, a home, the sink with its log, and the comparison of both sides."""
import collections
import contextlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SCRATCH = ROOT / os.environ.get("BATON_SCRATCH", ".build")
BATON = SCRATCH / "debug" / "baton"
HARNESS = SCRATCH / "debug" / "faults"
FULL = "--full" in sys.argv[1:]


def say(text):
    print(text, file=sys.stderr, flush=True)


def finish(table, **figures):
    """The part's last line: rows of (what, what was found, whether it is as promised), and its figures."""
    print(json.dumps({"table": table, **figures}))
    sys.exit(0 if all(row[2] for row in table) else 1)


@contextlib.contextmanager
def folder():
    path = pathlib.Path(tempfile.mkdtemp(prefix="baton-faults-", dir=SCRATCH))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


class Sink:
    """`baton sink` with a log that has a line for every mail before it is accepted."""

    def __init__(self, place, faults=(), *options):
        self.log = place / "sink.log"
        script = place / "script.json"
        script.write_text(json.dumps({"mail": list(faults)}))
        self.process = subprocess.Popen(
            [BATON, "sink", "--smtp", "0", "--imap", "0", "--http", "0", "--log", self.log, "--script", script, "--json",
             *options],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.port = json.loads(self.process.stdout.readline())["smtp"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def count(self):
        return self.log.read_bytes().count(b"\n") if self.log.exists() else 0

    def arrivals(self, skip=0):
        """How often each address was written to, the first so many mails left out."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        return collections.Counter(line.split(" ")[2] for line in lines[skip:])

    def wait(self, count, seconds=20):
        """Whether so many mails are there in time."""
        return wait(lambda: self.count() >= count, seconds)


def wait(condition, seconds):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.005)
    return condition()


def make_home(home, port, connections=3, leads=0):
    """A home with one campaign of one mail, and leads enrolled in it."""
    (home / "sequences/queues").mkdir(parents=True)
    (home / "templates").mkdir()
    (home / "baton.json").write_text(json.dumps({
        "zone": "UTC", "currency": "EUR", "postal_address": "1 Test Street", "unsubscribe": "u@example.com",
        "default_queue": "desk",
        "mailboxes": {"ana": {"from": "ana@example.com", "limits": {"connections": connections}, "smtp": {
            "host": "127.0.0.1", "port": port, "security": "plain"}}}}))
    (home / "sequences/queues/desk.json").write_text('{ "queue": "desk", "title": "Desk" }')
    (home / "sequences/campaign.json").write_text(json.dumps({
        "sequence": "campaign", "title": "Campaign", "basis": "consent", "mailbox": "ana",
        "steps": [{"id": "hello", "email": "hello"}]}))
    (home / "templates/hello.md").write_text("---\nsubject: Hello\n---\nHello {{ lead.first_name }}.\n")
    if leads:
        enroll(home, range(leads))
    return home


def enroll(home, numbers):
    rows = "".join(f"lead{n}@example.com,Name{n}\n" for n in numbers)
    (home / "leads.csv").write_text("email,first_name\n" + rows)
    subprocess.run([BATON, "import", home / "leads.csv", "--home", home, "--basis", "consent", "--enroll", "campaign"],
                   check=True, stdout=subprocess.DEVNULL)


def run(home, *before, **options):
    """Starts `baton run --until-idle`, perhaps under another program; standard error goes to `home/said`."""
    with open(home / "said", "a") as said:
        return subprocess.Popen(
            [*before, BATON, "run", "--home", home, "--until-idle", "--quiet"], stdout=subprocess.DEVNULL, stderr=said,
            **options)


def said(home):
    path = home / "said"
    return path.read_text() if path.exists() else ""


def states(home):
    """The state of each address's message, in a home where nothing runs."""
    return json.loads(subprocess.run([HARNESS, "states", home], check=True, stdout=subprocess.PIPE).stdout)


def compare(home, arrivals):
    """(lost, unflagged duplicates, unknown): what the database says against what the mail server got."""
    known = states(home)
    # Whoever was suppressed meanwhile was to get nothing.
    lost = [lead for lead, state in known.items() if state not in ("unknown", "stopped") and arrivals[lead] == 0]
    twice = [lead for lead, state in known.items() if state != "unknown" and arrivals[lead] > 1]
    return len(lost), len(twice), sum(state == "unknown" for state in known.values())


def integrity(home):
    """SQLite's own check, on a copy, so that the next start finds what the kill left."""
    import sqlite3
    copy = home / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    for name in ("baton.db", "baton.db-wal"):
        if (home / ".baton" / name).exists():
            shutil.copy(home / ".baton" / name, copy / name)
    database = sqlite3.connect(copy / "baton.db")
    try:
        return database.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        database.close()


def end(process, seconds=30):
    """Waits for a process, and kills it when it takes too long; its exit code."""
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return None


def cpu(pid):
    """Seconds of processor time a process has used."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
