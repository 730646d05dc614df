"""Measures the transport against postfix's smtp-source, wrk and async-http-client, both sides in one run.

Usage: measure.py CARRY TOOLS [PEER]. TOOLS holds postfix's, nginx's and wrk's packages unpacked, not installed; PEER
is the same calls by async-http-client. Prints a table, then one line of JSON. Everything stays on loopback. The machine
is shared with whatever else runs on it: read ratios of one round, not single figures.
"""
import contextlib
import json
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

carry, tools = sys.argv[1], sys.argv[2]
peer = sys.argv[3] if len(sys.argv) > 3 else None
here = os.path.dirname(os.path.abspath(__file__))
rounds = int(os.environ.get("BATON_BENCH_ROUNDS", "3"))
count = int(os.environ.get("BATON_BENCH_MESSAGES", "20000"))
environment = dict(os.environ)
environment["LD_LIBRARY_PATH"] = f"{tools}/usr/lib/postfix:{tools}/usr/lib/x86_64-linux-gnu"


def say(text):
    print(text, flush=True)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


class Server:
    """A server process for the time of a `with`."""

    def __init__(self, *command):
        self.command = command

    def __enter__(self):
        self.process = subprocess.Popen(
            self.command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=limits)
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def cpu(self):
        """CPU seconds so far, by /proc."""
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def limits():
    import resource
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def wait_for(port):
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.02)
    raise SystemExit(f"nothing listens on {port}")


def sink(port, *options):
    server = Server(f"{tools}/usr/sbin/smtp-sink", "-u", "nobody", *options, f"127.0.0.1:{port}", "4096")
    return server


def run(*command):
    """Runs a command to its end; its output, seconds, and CPU seconds."""
    start = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, preexec_fn=limits)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return output, time.monotonic() - start, usage.ru_utime + usage.ru_stime


def carried(*arguments):
    return json.loads(run(carry, *map(str, arguments))[0].splitlines()[-1])


def against_smtp_source(connections):
    """Ratios of messages per second and of CPU, round by round, and how busy the sink was."""
    speed, cost, busy = [], [], []
    for number in range(rounds):
        port = free_port()
        with sink(port) as server:
            wait_for(port)
            _, seconds, cpu = run(
                f"{tools}/usr/sbin/smtp-source", "-d", "-s", str(connections), "-m", str(count), "-l", "5120", "-f",
                "ana@example.com", "-t", "lead@example.org", f"127.0.0.1:{port}")
            sink_before = server.cpu()
            ours = carried("mail", port, connections, count)
            sink_share = (server.cpu() - sink_before) / ours["seconds"]
        assert ours["accepted"] == count, ours
        speed.append(seconds / ours["seconds"])
        cost.append(ours["cpu_seconds"] / cpu)
        busy.append(sink_share)
        say(f"{connections:3} connections, round {number + 1}:  smtp-source {count / seconds:7.0f} msg/s "
            f"{cpu / count * 1e3:.4f} s/1k   baton {count / ours['seconds']:7.0f} msg/s "
            f"{ours['cpu_seconds'] / count * 1e3:.4f} s/1k   x{speed[-1]:.2f}, CPU x{cost[-1]:.2f}, "
            f"sink at {sink_share:.0%} of a core")
    return statistics.median(speed), statistics.median(cost), statistics.median(busy)


class Nginx(Server):
    """One worker that answers every call with 200 and two bytes."""

    def __init__(self, folder, port):
        with open(f"{folder}/nginx.conf", "w") as file:
            file.write(f"""
                daemon off; master_process off; pid {folder}/pid; error_log stderr crit;
                events {{ worker_connections 2048; }}
                http {{ access_log off; keepalive_requests 100000000; client_body_temp_path {folder}/body;
                  proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u;
                  scgi_temp_path {folder}/s;
                  server {{ listen 127.0.0.1:{port}; location / {{ return 200 "ok"; }} }} }}""")
        super().__init__(f"{tools}/usr/sbin/nginx", "-c", f"{folder}/nginx.conf", "-p", folder)


def webhooks(figures):
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        os.chmod(folder, 0o755)
        with open(f"{folder}/post.lua", "w") as file:
            file.write('wrk.method = "POST"\nwrk.body = string.rep("x", 1024)\n'
                       'wrk.headers["Content-Type"] = "application/json"\n')
        with Nginx(folder, port):
            wait_for(port)
            ratios, costs, peers = [], [], []
            for number in range(rounds):
                output, _, wrk_cpu = run(f"{tools}/usr/bin/wrk", "-t1", "-c64", "-d2s", "-s", f"{folder}/post.lua",
                                         f"http://127.0.0.1:{port}/")
                wrk_rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))
                wrk_count = int(re.search(r"(\d+) requests in", output).group(1))
                ours = carried("web", port, 40000)
                assert ours["accepted"] == 40000, ours
                rate, cpu = 40000 / ours["seconds"], ours["cpu_seconds"] / 40
                ratios.append(rate / wrk_rate)
                costs.append(cpu / (wrk_cpu / wrk_count * 1e3))
                line = (f"webhooks, round {number + 1}:  wrk {wrk_rate:7.0f}/s {wrk_cpu / wrk_count * 1e3:.4f} s/1k   "
                        f"baton {rate:7.0f}/s {cpu:.4f} s/1k")
                if peer:
                    theirs = json.loads(run(peer, str(port), "64", "40000")[0].splitlines()[-1])
                    peers.append(ours["cpu_seconds"] / theirs["cpu_seconds"])
                    line += f"   async-http-client {40000 / theirs['seconds']:7.0f}/s {theirs['cpu_seconds'] / 40:.4f} s/1k"
                say(line)
            figures["webhook_vs_wrk"] = round(statistics.median(ratios), 2)
            figures["webhook_cpu_vs_wrk"] = round(statistics.median(costs), 2)
            figures["webhook_cpu_vs_ahc"] = round(statistics.median(peers), 2) if peers else None
            slow_dots(figures, port)


def slow_dots(figures, web):
    """Ten connections against a server that takes a second at every dot, and a webhook every 5 ms beside it."""
    with own_sink() as (_, _, _, _, port):
        ours = carried("slow", port, 10, 100, web)
    figures["dot_delay_msgs_per_s"] = round(100 / ours["mail_seconds"], 2)
    figures["quiet_p99_ms"] = round(ours["quiet_p99_ms"], 2)
    figures["loop_stall_p99_ms"] = round(ours["call_p99_ms"], 2)
    say(f"10 connections, 1 s at the dot:  {figures['dot_delay_msgs_per_s']} msg/s; {ours['calls']:.0f} webhooks beside "
        f"it took {ours['call_p50_ms']:.2f} ms (median), {ours['call_p99_ms']:.2f} ms (p99), which bounds any stall; "
        f"without mail {ours['quiet_p99_ms']:.2f} ms (p99)")


@contextlib.contextmanager
def own_sink():
    """A mail server of our own: its certificate, and its ports in clear, TLS, refusing TLS and slow."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
             "key.pem", "-out", "cert.pem", "-days", "2", "-subj", "/CN=test", "-addext", "subjectAltName=IP:127.0.0.1"],
            cwd=folder, check=True, stderr=subprocess.DEVNULL)
        ports = [free_port() for _ in range(4)]
        with Server(sys.executable, f"{here}/slow_sink.py", folder, *map(str, ports)):
            for port in ports:
                wait_for(port)
            yield f"{folder}/cert.pem", *ports


def tls(figures):
    with own_sink() as (authority, plain, secure, refusing, _):
        extra = []
        for number in range(rounds):
            clear = carried("mail", plain, 10, 4000)
            sealed = carried("mail", secure, 10, 4000, 1000000, "tls", authority)
            assert clear["accepted"] == sealed["accepted"] == 4000
            extra.append((sealed["cpu_seconds"] - clear["cpu_seconds"]) / 4)
            say(f"TLS, round {number + 1}:  in clear {clear['cpu_seconds'] / 4:.4f} s/1k   "
                f"TLS reused {sealed['cpu_seconds'] / 4:.4f} s/1k")
        result = carried("mail", refusing, 1, 3000, 100, "tls", authority)
        with socket.create_connection(("127.0.0.1", plain)) as asking:
            asking.recv(100)
            asking.sendall(b"COUNT\r\n")
            handshakes = int(asking.recv(100).split()[1])
    figures["tls_extra_cpu_s_per_1000"] = round(statistics.median(extra), 4)
    figures["handshakes_per_100"] = round(handshakes / 3000 * 100, 2)
    say(f"TLS, every tenth recipient refused:  {result['refused']:.0f} of 3000 refused, {handshakes} handshakes")


def idle(figures):
    port = free_port()
    with sink(port, "-m", "3000", "-W", ".:1") as _:
        wait_for(port)
        ours = carried("idle", port, 1000)
    figures["base_mib"] = round(ours["base_mib"], 1)
    figures["idle_1000_mib"] = round(ours["with_connections_mib"] - ours["base_mib"], 1)
    say(f"memory:  {figures['base_mib']} MiB with one connection, {figures['idle_1000_mib']} MiB more with 1,000 unused "
        f"({ours['sockets']:.0f} descriptors open)")


def main():
    figures = {}
    ten, cost_ten, busy_ten = against_smtp_source(10)
    fifty, cost_fifty, busy_fifty = against_smtp_source(50)
    figures["vs_smtp_source_10"] = round(ten, 2)
    figures["vs_smtp_source_50"] = round(fifty, 2)
    figures["cpu_vs_smtp_source"] = round(max(cost_ten, cost_fifty), 2)
    figures["sink_share_of_core"] = round(max(busy_ten, busy_fifty), 2)
    webhooks(figures)
    tls(figures)
    idle(figures)
    say(json.dumps(figures))


main()
