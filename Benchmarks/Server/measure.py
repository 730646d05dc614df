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
import time

BINARY, TOOLS = sys.argv[1], pathlib.Path(sys.argv[2])
SECONDS = int(os.environ.get("BATON_BENCH_SECONDS", "10"))
LEADS = 2000
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
        (self.home / "baton.json").write_text(json.dumps(settings))
        rows = "\n".join(f"lead{n}@example.com,Lead,Company {n}" for n in range(LEADS))
        (folder / "leads.csv").write_text("email,first_name,company\n" + rows + "\n")
        self.run("import", str(folder / "leads.csv"), "--basis", "consent")
        self.token = self.run("token", "create", "bench", "--role", "owner").strip()
        environment = dict(os.environ, STRIPE_WEBHOOK_SECRET="whsec_bench")
        self.process = subprocess.Popen([BINARY, "run", "--quiet", "--home", str(self.home)], env=environment,
                                        stderr=subprocess.DEVNULL)
        wait_for(self.port)

    def run(self, *arguments):
        return subprocess.run([BINARY, *arguments, "--home", str(self.home)], check=True, capture_output=True,
                              text=True).stdout

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
    sink = subprocess.Popen([BINARY, "sink", "--smtp", str(smtp)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
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
        baton.run("enroll", "ebook-to-course", "--all")
        _, campaign_p99 = wrk(baton.port, "/v1/events", script)
        result = {
            "events_vs_nginx": round(rate / anchor, 3), "events_cpu_us": round(cpu, 1),
            "events_p99_ms_under_campaign": round(campaign_p99, 1), "campaign_ratio": None,
            "base_mib": round(base, 1), "idle_1000_mib": round(idle_mib, 1),
        }
        print(f"nginx return 200        {anchor:10.0f} requests/s")
        print(f"POST /v1/events         {rate:10.0f} requests/s   p99 {p99:.1f} ms   {cpu:.0f} us CPU each")
        print(f"… while a campaign runs                          p99 {campaign_p99:.1f} ms")
        print(f"memory                  {base:10.1f} MiB, {idle_mib:.1f} more with 1,000 idle connections")
        print(json.dumps(result))
    finally:
        if baton:
            baton.stop()
        nginx.stop()
        sink.terminate()
        shutil.rmtree(folder, ignore_errors=True)


main()
