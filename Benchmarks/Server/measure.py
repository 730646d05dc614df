"""Measures a running baton over HTTP; see scripts/bench.d/server. Prints a table, and JSON last."""
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

BINARY, TOOLS = sys.argv[1], pathlib.Path(sys.argv[2])
SECONDS = int(os.environ.get("BATON_BENCH_SECONDS", "10"))
LEADS = 2000
# More than a campaign sends in the time of a measurement.
CAMPAIGN = 8000 * SECONDS
ENVIRONMENT = dict(os.environ, LD_LIBRARY_PATH=str(TOOLS / "usr/lib/x86_64-linux-gnu"))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port):
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit(f"nothing listens at {port}")


def cpu_seconds(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_mib(pid):
    with open(f"/proc/{pid}/status", encoding="utf-8") as file:
        return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1)) / 1024


def wrk(port, path, script=None, connections=16, seconds=SECONDS):
    command = [str(TOOLS / "usr/bin/wrk"), "-t2", f"-c{connections}", f"-d{seconds}s", "--latency"]
    if script:
        command += ["-s", str(script)]
    text = subprocess.run(command + [f"http://127.0.0.1:{port}{path}"], env=ENVIRONMENT, capture_output=True,
                          text=True, check=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", text).groups()
    p99 = float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
    if "Non-2xx" in text:
        raise SystemExit(f"answers that are no success:\n{text}")
    return rate, p99


class Campaign(threading.Thread):
    """A campaign at full speed, and how many mails a second the sink took while it ran."""

    def __init__(self, baton, log, name):
        super().__init__(daemon=True)
        self.baton, self.log = baton, log
        self.before = self.count()
        self.seen, self.is_over = [], threading.Event()
        self.starting = subprocess.Popen(
            [BINARY, "enroll", "blast", "--all", "--where", f"lead.batch == '{name}'", "--home", str(baton.home)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while self.count() == self.before:
            if self.starting.poll() not in (None, 0):
                raise SystemExit("the campaign does not start")
            time.sleep(0.01)
        self.start()

    def count(self):
        return self.log.stat().st_size if self.log.exists() else 0

    def run(self):
        while not self.is_over.wait(0.05):
            self.seen.append((time.monotonic(), self.count()))

    def rate(self):
        """In bytes of the sink's log a second, which has a line of one length for every mail; up to the last one."""
        self.is_over.set()
        self.join()
        self.starting.wait()
        last = next(time for time, count in self.seen if count == self.seen[-1][1])
        return (self.seen[-1][1] - self.seen[0][1]) / max(last - self.seen[0][0], 0.1)

    def finish(self):
        """Everything of it is sent."""
        while self.baton.is_sending():
            time.sleep(0.05)


class Nginx:
    def __init__(self, folder):
        self.port = free_port()
        configuration = folder / "nginx.conf"
        configuration.write_text(
            f"daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log /dev/null;\n"
            f"events {{ worker_connections 1024; }} http {{ access_log off; client_body_temp_path {folder}; "
            f"proxy_temp_path {folder}; fastcgi_temp_path {folder}; uwsgi_temp_path {folder}; scgi_temp_path {folder};\n"
            f"server {{ listen 127.0.0.1:{self.port}; location / {{ return 200; }} }} }}\n")
        self.process = subprocess.Popen([str(TOOLS / "usr/sbin/nginx"), "-c", str(configuration)], env=ENVIRONMENT,
                                        stderr=subprocess.DEVNULL)
        wait_for(self.port)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


class Baton:
    def __init__(self, folder, smtp):
        self.home, self.port = folder / "home", free_port()
        subprocess.run([BINARY, "init", str(self.home)], check=True, capture_output=True)
        settings = json.loads((self.home / "baton.json").read_text())
        settings["server"] = {"listen": f"127.0.0.1:{self.port}", "base_url": f"https://go.northlight.example"}
        settings["mailboxes"]["ana"]["smtp"]["port"] = smtp
        settings["mailboxes"]["bulk"] = {
            "from": "bulk@northlight.example", "limits": {"connections": 8},
            "smtp": {"host": "127.0.0.1", "port": smtp, "security": "plain"}}
        (self.home / "sequences/blast.json").write_text(json.dumps({
            "sequence": "blast", "title": "Blast", "basis": "consent", "mailbox": "bulk",
            "steps": [{"id": "hello", "email": "blast"}]}))
        (self.home / "templates/blast.md").write_text("---\nsubject: Hello {{ lead.email }}\n---\nHello.\n")
        (self.home / "baton.json").write_text(json.dumps(settings))
        rows = "\n".join(f"lead{n}@example.com,Lead,Company {n}" for n in range(LEADS))
        (folder / "leads.csv").write_text("email,first_name,company\n" + rows + "\n")
        self.run("import", str(folder / "leads.csv"), "--basis", "consent")
        rows = "\n".join(f"mail{n:07}@example.com,{'alone' if n % 2 else 'beside'}" for n in range(2 * CAMPAIGN))
        (folder / "campaign.csv").write_text("email,batch\n" + rows + "\n")
        self.run("import", str(folder / "campaign.csv"), "--basis", "consent")
        self.token = self.run("token", "create", "bench", "--role", "owner").strip()
        environment = dict(os.environ, STRIPE_WEBHOOK_SECRET="whsec_bench")
        self.process = subprocess.Popen([BINARY, "run", "--quiet", "--home", str(self.home)], env=environment,
                                        stderr=subprocess.DEVNULL)
        wait_for(self.port)

    def run(self, *arguments):
        return subprocess.run([BINARY, *arguments, "--home", str(self.home)], check=True, capture_output=True,
                              text=True).stdout

    def is_sending(self):
        return json.loads(self.run("outbox", "list", "--limit", "1", "--json")) != []

    def script(self, folder):
        path = folder / "events.lua"
        path.write_text(
            f"local n = 0\nwrk.method = 'POST'\nwrk.headers['Content-Type'] = 'application/json'\n"
            f"wrk.headers['Authorization'] = 'Bearer {self.token}'\n"
            f"function request()\n  n = (n + 1) % {LEADS}\n"
            "  return wrk.format(nil, nil, nil, '{\"event\":\"visited\",\"email\":\"lead' .. n .. '@example.com\"}')\nend\n")
        return path

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="baton-bench-"))
    smtp = free_port()
    log = folder / "sink.log"
    sink = subprocess.Popen([BINARY, "sink", "--smtp", str(smtp), "--imap", "0", "--http", "0", "--log", str(log)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    nginx, baton = Nginx(folder), None
    try:
        baton = Baton(folder, smtp)
        base = memory_mib(baton.process.pid)
        idle = [socket.create_connection(("127.0.0.1", baton.port)) for _ in range(1000)]
        time.sleep(2)
        idle_mib = memory_mib(baton.process.pid) - base
        for connection in idle:
            connection.close()
        script = baton.script(folder)
        wrk(baton.port, "/v1/events", script, seconds=2)
        anchor, _ = wrk(nginx.port, "/")
        before = cpu_seconds(baton.process.pid)
        rate, p99 = wrk(baton.port, "/v1/events", script)
        cpu = (cpu_seconds(baton.process.pid) - before) / (rate * SECONDS) * 1e6
        alone = Campaign(baton, log, "alone")
        time.sleep(SECONDS)
        alone_rate = alone.rate()
        alone.finish()
        beside = Campaign(baton, log, "beside")
        busy_rate, campaign_p99 = wrk(baton.port, "/v1/events", script)
        ratio = beside.rate() / alone_rate
        line = len(log.read_text().split("\n", 1)[0]) + 1
        result = {
            "events_vs_nginx": round(rate / anchor, 3), "events_cpu_us": round(cpu, 1),
            "events_p99_ms_under_campaign": round(campaign_p99, 1), "campaign_ratio": round(ratio, 3),
            "base_mib": round(base, 1), "idle_1000_mib": round(idle_mib, 1),
        }
        print(f"nginx return 200        {anchor:10.0f} requests/s")
        print(f"POST /v1/events         {rate:10.0f} requests/s   p99 {p99:.1f} ms   {cpu:.0f} us CPU each")
        print(f"… while a campaign runs {busy_rate:10.0f} requests/s   p99 {campaign_p99:.1f} ms")
        print(f"the campaign            {alone_rate / line:10.0f} mails/s alone, {ratio:.2f} of it meanwhile")
        print(f"memory                  {base:10.1f} MiB, {idle_mib:.1f} more with 1,000 idle connections")
        print(json.dumps(result))
    finally:
        if baton:
            baton.stop()
        nginx.stop()
        sink.terminate()
        shutil.rmtree(folder, ignore_errors=True)


main()
