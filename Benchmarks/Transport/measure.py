"""Measures the transport against postfix's smtp-source, wrk and async-http-client, both sides in one run.

Usage: measure.py CARRY TOOLS [PEER]. TOOLS holds postfix's, nginx's and wrk's packages unpacked, not installed; PEER
is the same calls by async-http-client. Prints a table, then one line of JSON. Everything stays on loopback. The machine
is shared with whatever else runs on it: read ratios of one round, not single figures.
"""
import contextlib
import json
import os
import re
import resource
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


def first_in_line():
    """Ahead of whatever else runs on the machine, where that is allowed: for what measures waiting, not work."""
    limits()
    with contextlib.suppress(OSError):
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))


def limits():
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


class Server:
    """A server process for the time of a `with`."""

    def __init__(self, *command, before=limits):
        self.command = command
        self.before = before

    def __enter__(self):
        self.process = subprocess.Popen(
            self.command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=self.before)
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def cpu(self):
        """CPU seconds so far, by /proc."""
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


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


def run(*command, before=limits):
    """Runs a command to its end; its output, seconds, and CPU seconds."""
    start = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, preexec_fn=before)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return output, time.monotonic() - start, usage.ru_utime + usage.ru_stime


def carried(*arguments, before=limits):
    return json.loads(run(carry, *map(str, arguments), before=before)[0].splitlines()[-1])


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
    """One worker with these servers of `http` and `stream`."""

    def __init__(self, folder, http="", stream="", before=limits):
        os.chmod(folder, 0o755)
        module = f"load_module {tools}/usr/lib/nginx/modules/ngx_stream_module.so;" if stream else ""
        with open(f"{folder}/nginx.conf", "w") as file:
            file.write(f"""
                {module} daemon off; master_process off; pid {folder}/pid; error_log stderr crit;
                events {{ worker_connections 4096; }}
                http {{ access_log off; keepalive_requests 100000000; client_body_temp_path {folder}/body;
                  proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u;
                  scgi_temp_path {folder}/s; {http} }}
                {"stream { proxy_timeout 1h; " + stream + " }" if stream else ""}""")
        super().__init__(f"{tools}/usr/sbin/nginx", "-c", f"{folder}/nginx.conf", "-p", folder, before=before)


def answering(port):
    """Every call is answered with 200 and two bytes."""
    return f'server {{ listen 127.0.0.1:{port}; location / {{ return 200 "ok"; }} }}'


calls = int(os.environ.get("BATON_BENCH_CALLS", "40000"))


def webhooks(figures):
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        with open(f"{folder}/post.lua", "w") as file:
            file.write('wrk.method = "POST"\nwrk.body = string.rep("x", 1024)\n'
                       'wrk.headers["Content-Type"] = "application/json"\n')
        with Nginx(folder, answering(port)):
            wait_for(port)
            rounds_of_calls = [webhook_round(number, port, folder) for number in range(rounds)]
    for name in rounds_of_calls[0]:
        figures[name] = round(statistics.median(each[name] for each in rounds_of_calls), 2)
    figures.setdefault("webhook_cpu_vs_ahc", None)


def webhook_round(number, port, folder):
    output, _, wrk_cpu = run(
        f"{tools}/usr/bin/wrk", "-t1", "-c64", "-d2s", "-s", f"{folder}/post.lua", f"http://127.0.0.1:{port}/")
    wrk_rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))
    wrk_cost = wrk_cpu / int(re.search(r"(\d+) requests in", output).group(1))
    ours, signed = carried("web", port, calls), carried("web", port, calls, "signed")
    assert ours["accepted"] == signed["accepted"] == calls, (ours, signed)
    rate, cost, sealed = calls / ours["seconds"], ours["cpu_seconds"] / calls, signed["cpu_seconds"] / calls
    ratios = {"webhook_vs_wrk": rate / wrk_rate, "webhook_cpu_vs_wrk": cost / wrk_cost}
    line = (f"webhooks, round {number + 1}:  wrk {wrk_rate:7.0f}/s {wrk_cost * 1e3:.4f} s/1k   baton {rate:7.0f}/s "
            f"{cost * 1e3:.4f} s/1k (signed {calls / signed['seconds']:7.0f}/s {sealed * 1e3:.4f} s/1k)   "
            f"x{rate / wrk_rate:.2f}")
    if peer:
        theirs = json.loads(run(peer, str(port), "64", str(calls))[0].splitlines()[-1])
        ratios["webhook_cpu_vs_ahc"] = ours["cpu_seconds"] / theirs["cpu_seconds"]
        line += (f"   async-http-client {calls / theirs['seconds']:7.0f}/s {theirs['cpu_seconds'] / calls * 1e3:.4f} "
                 f"s/1k, CPU x{ratios['webhook_cpu_vs_ahc']:.2f}")
    say(line)
    return ratios


def slow_dots(figures):
    """Ten connections against a server that takes a second at every dot, and a webhook every 5 ms beside it."""
    with tempfile.TemporaryDirectory() as folder, own_sink() as (_, _, slow):
        web = free_port()
        with Nginx(folder, answering(web), before=first_in_line):
            wait_for(web)
            ours = carried("slow", slow, 10, 100, web, before=first_in_line)
    figures["dot_delay_msgs_per_s"] = round(100 / ours["mail_seconds"], 2)
    figures["quiet_p99_ms"] = round(ours["quiet_p99_ms"], 2)
    figures["loop_stall_p99_ms"] = round(ours["call_p99_ms"], 2)
    say(f"10 connections, 1 s at the dot:  {figures['dot_delay_msgs_per_s']} msg/s; {ours['calls']:.0f} webhooks beside "
        f"it took {ours['call_p50_ms']:.2f} ms (median), {ours['call_p99_ms']:.2f} ms (p99), which bounds any stall; "
        f"without mail {ours['quiet_p99_ms']:.2f} ms (p99)")


def certificate(folder):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
         "key.pem", "-out", "cert.pem", "-days", "2", "-subj", "/CN=test", "-addext", "subjectAltName=IP:127.0.0.1"],
        cwd=folder, check=True, stderr=subprocess.DEVNULL)
    return f"{folder}/cert.pem"


@contextlib.contextmanager
def own_sink():
    """A mail server of our own: its certificate, its port with TLS where every tenth recipient is refused, and its
    slow port."""
    with tempfile.TemporaryDirectory() as folder:
        authority = certificate(folder)
        ports = [free_port() for _ in range(3)]
        with Server(sys.executable, f"{here}/slow_sink.py", folder, *map(str, ports)):
            for port in ports:
                wait_for(port)
            yield authority, ports, ports[2]


def tls(figures):
    """The same proxy before the same sink, in clear and with TLS: the difference is what TLS costs the client."""
    with tempfile.TemporaryDirectory() as folder:
        authority = certificate(folder)
        port, plain, secure = free_port(), free_port(), free_port()
        servers = (f"server {{ listen 127.0.0.1:{plain}; proxy_pass 127.0.0.1:{port}; }} "
                   f"server {{ listen 127.0.0.1:{secure} ssl; proxy_pass 127.0.0.1:{port}; "
                   f"ssl_certificate {authority}; ssl_certificate_key {folder}/key.pem; }}")
        with sink(port), Nginx(folder, stream=servers):
            for each in (port, plain, secure):
                wait_for(each)
            extra = [tls_round(number, plain, secure, authority) for number in range(rounds)]
    figures["tls_extra_cpu_s_per_1000"] = round(statistics.median(extra), 4)


def tls_round(number, plain, secure, authority):
    clear = carried("mail", plain, 10, count)
    sealed = carried("mail", secure, 10, count, 1000000, "tls", authority)
    assert clear["accepted"] == sealed["accepted"] == count, (clear, sealed)
    before, after = clear["cpu_seconds"] / count, sealed["cpu_seconds"] / count
    say(f"TLS, round {number + 1}:  in clear {before * 1e3:.4f} s/1k   TLS reused {after * 1e3:.4f} s/1k   "
        f"{(after - before) * 1e3:.4f} more")
    return (after - before) * 1e3


def handshakes(figures):
    with own_sink() as (authority, (counting, refusing, _), _):
        result = carried("mail", refusing, 1, 3000, 100, "tls", authority)
        with socket.create_connection(("127.0.0.1", counting)) as asking:
            asking.recv(100)
            asking.sendall(b"COUNT\r\n")
            found = int(asking.recv(100).split()[1])
    figures["handshakes_per_100"] = round(found / 3000 * 100, 2)
    say(f"TLS, every tenth recipient refused:  {result['refused']:.0f} of 3000 refused, {found} handshakes")


def idle(figures):
    port = free_port()
    # As long at the dot as it takes to open a thousand, so that no connection is used twice.
    with sink(port, "-m", "3000", "-W", ".:10") as _:
        wait_for(port)
        ours = carried("idle", port, 1000)
    assert ours["sockets"] >= 1000, ours
    figures["base_mib"] = round(ours["base_mib"], 1)
    figures["idle_1000_mib"] = round(ours["with_connections_mib"] - ours["base_mib"], 1)
    say(f"memory:  {figures['base_mib']} MiB with one connection, {figures['idle_1000_mib']} MiB more with 1,000 unused "
        f"({ours['sockets']:.0f} descriptors open)")


def million(figures):
    """Whether memory stays what it is over a million messages."""
    figures["memory_100k_mib"] = figures["memory_1m_mib"] = None
    if os.environ.get("BATON_BENCH_MILLION") != "yes":
        return
    port = free_port()
    with sink(port):
        wait_for(port)
        ours = carried("memory", port, 10, 100_000, 1_000_000)
    figures["memory_100k_mib"] = round(ours["first_mib"], 1)
    figures["memory_1m_mib"] = round(ours["last_mib"], 1)
    say(f"memory over a million messages:  {figures['memory_100k_mib']} MiB after 100,000, "
        f"{figures['memory_1m_mib']} MiB after 1,000,000 (in {ours['seconds']:.0f} s)")


def main():
    figures = {}
    ten, cost_ten, busy_ten = against_smtp_source(10)
    fifty, cost_fifty, busy_fifty = against_smtp_source(50)
    figures["vs_smtp_source_10"] = round(ten, 2)
    figures["vs_smtp_source_50"] = round(fifty, 2)
    figures["cpu_vs_smtp_source"] = round(max(cost_ten, cost_fifty), 2)
    figures["sink_share_of_core"] = round(max(busy_ten, busy_fifty), 2)
    for measure in (webhooks, slow_dots, tls, handshakes, idle, million):
        measure(figures)
    say(json.dumps(figures))


main()
