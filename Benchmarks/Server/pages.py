"""Measures the pages of a running baton; see scripts/bench.d/pages. Prints a table, and JSON last."""
import gzip
import http.client
import json
import pathlib
import random
import re
import signal
import socket
import subprocess
import sys
import time

BINARY, FILLER, HOME = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
LEADS, LOG, CARDS, ROUNDS = map(int, sys.argv[4:8])
SEARCHES = ["ana.kos", "dubois4", "northiron", "tanaka77", "weber12", "greta.rossi1", "stonebright", "nobodyatall"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def baton(*arguments):
    return subprocess.run([BINARY, *arguments, "--home", str(HOME)], check=True, capture_output=True, text=True).stdout


def make():
    """A home with its people and its crowd, made aside and put in its place once it is whole."""
    subprocess.run([BINARY, "init", str(HOME)], check=True, capture_output=True)
    for name, role in (("olga", "owner"), ("maya", "salesperson"), ("jonas", "salesperson"), ("lena", "salesperson")):
        baton("people", "add", name, "--role", role)
    subprocess.run([FILLER, "fill", str(HOME / ".baton/baton.db"), str(LEADS), str(LOG), str(CARDS)], check=True)


class Browser:
    """One browser's connection, which keeps its cookie and takes gzip."""

    def __init__(self, port):
        self.connection, self.cookie = http.client.HTTPConnection("127.0.0.1", port, timeout=120), ""

    def ask(self, path, method="GET", body=None):
        headers = {"Accept-Encoding": "gzip", "Cookie": self.cookie, "Accept-Language": "en"}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        begun = time.perf_counter()
        self.connection.request(method, path, body, headers)
        reply = self.connection.getresponse()
        data = reply.read()
        took = (time.perf_counter() - begun) * 1_000
        if reply.status >= 400:
            raise SystemExit(f"{path}: {reply.status}")
        return reply, data, took

    def sign_in(self, link):
        reply, _, _ = self.ask(re.sub(r"^https?://[^/]+", "", link), "POST", "")
        self.cookie = reply.getheader("Set-Cookie").split(";")[0]

    def page(self, path):
        reply, data, took = self.ask(path)
        return gzip.decompress(data).decode() if reply.getheader("Content-Encoding") == "gzip" else data.decode()


def size(reply, data):
    """What came over the wire: status line, headers and body."""
    return len(data) + sum(len(name) + len(value) + 4 for name, value in reply.getheaders()) + 19


def percentile(times, percent):
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)]


def measure(browser, paths, rounds=ROUNDS):
    """Milliseconds of looking at these, and of the processor in rendering."""
    browser.ask(paths[0])
    times, render = [], []
    for number in range(rounds):
        reply, _, took = browser.ask(paths[number % len(paths)])
        times.append(took)
        render.append(float(re.search(r"render;dur=([\d.]+)", reply.getheader("Server-Timing")).group(1)))
    return times, render


def first_view(browser):
    """Bytes and requests of the first page somebody opens, nothing kept from before."""
    reply, data, _ = browser.ask("/queue?whose=all")
    html = gzip.decompress(data).decode()
    parts = set(re.findall(r'<(?:link rel="stylesheet" href|script src)="([^"]+)"', html))
    total = size(reply, data) + sum(size(*browser.ask(part)[:2]) for part in parts)
    return total / 1_024, 1 + len(parts)


def main():
    if not (HOME / "baton.json").exists():
        HOME.parent.mkdir(parents=True, exist_ok=True)
        make()
    port = free_port()
    settings = json.loads((HOME / "baton.json").read_text())
    settings["server"] = {"listen": f"127.0.0.1:{port}", "base_url": f"http://127.0.0.1:{port}"}
    (HOME / "baton.json").write_text(json.dumps(settings))
    running = subprocess.Popen([BINARY, "run", "--quiet", "--home", str(HOME)], stdout=subprocess.DEVNULL,
                               stderr=(HOME / "run.log").open("w"))
    try:
        for _ in range(1_200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            if running.poll() is not None:
                raise SystemExit((HOME / "run.log").read_text())
            time.sleep(0.1)
        report(Browser(port))
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(60)


def report(browser):
    browser.sign_in(baton("login", "olga").split()[-1])
    chance = random.Random(7)
    listed = json.loads(baton("leads", "list", "--json", "--limit", "400"))
    leads = [f"/leads/{one['id']}" for one in chance.sample(listed, min(200, len(listed)))]
    queue, render = measure(browser, ["/queue?whose=all", "/queue?whose=unclaimed", "/queue?whose=mine", "/queue?whose=all&queue=course-desk"])
    _, fifty = measure(browser, ["/queue?whose=all"])
    lead, _ = measure(browser, leads)
    search, _ = measure(browser, [f"/leads?q={one}" for one in SEARCHES])
    month, _ = measure(browser, ["/report?period=month"], max(5, ROUNDS // 20))
    year, _ = measure(browser, ["/report?period=year"], 5)
    kilobytes, requests = first_view(browser)
    for name, times in (("queue", queue), ("lead", lead), ("search", search), ("report, a month", month), ("report, a year", year)):
        print(f"{name:16} p50 {percentile(times, 50):8.1f} ms   p99 {percentile(times, 99):8.1f} ms")
    print(f"{'50 rows rendered':16} p50 {percentile(fifty, 50):8.3f} ms of the processor")
    print(f"{'first view':16}     {kilobytes:8.1f} KB in {requests} requests")
    print(json.dumps({
        "queue_p99_ms": round(percentile(queue, 99), 1), "lead_p99_ms": round(percentile(lead, 99), 1),
        "search_p99_ms": round(percentile(search, 99), 1), "report_ms": round(percentile(month, 50), 1),
        "report_year_ms": round(percentile(year, 50), 1), "render_cpu_ms": round(percentile(fifty, 50), 3),
        "first_view_kb": round(kilobytes, 1), "first_view_requests": requests,
        "leads": LEADS, "log_rows": LOG, "cards": CARDS}))


if __name__ == "__main__":
    main()
