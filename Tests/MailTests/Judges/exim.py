"""Hands signed messages in wire form to Exim over SMTP on a pipe, asks it for its own verdict on their DKIM signatures,
and compares what it spooled with what was sent.

Usage: exim.py EXIM FOLDER, with EXIM the path of its program and FOLDER holding keys.json, NAME.wire and NAME.signed
(kept by the golden test where $BATON_GOLDEN is set). Exim runs in a network of its own, where the only other party is a
name server that knows the keys; it takes root to make one, and without it signatures are not asked for, which is said.
Delivers nothing. Prints a fault a line, then one JSON line; exit code 1 where there is a fault.
"""
import fcntl
import json
import os
import pathlib
import re
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading

CONFIG = """
spool_directory = {spool}
log_file_path = {spool}/%slog
exim_user = {user}
exim_group = {group}
never_users =
qualify_domain = example.net
primary_hostname = judge.example.net
domainlist local_domains =
acl_smtp_rcpt = accept
acl_smtp_dkim = signature
acl_smtp_data = check
queue_only = true
smtp_accept_max = 0
begin acl
signature:
  warn logwrite = signature=$dkim_selector $dkim_algo $dkim_verify_status $dkim_verify_reason
  accept
check:
  deny message = syntax of headers
       !verify = header_syntax
  accept
begin routers
begin transports
begin retry
begin rewrite
begin authenticators
"""


def answer(query, keys):
    """The answer to a DNS query: the key of the selector that is asked for, or that there is no such name."""
    labels, at = [], 12
    while query[at]:
        labels.append(query[at + 1:at + 1 + query[at]])
        at += 1 + query[at]
    question = query[12:at + 5]
    record = keys.get(labels[0].decode()) if labels[1:2] == [b"_domainkey"] else None
    if record is None or question[-4:-2] != b"\0\x10":
        return query[:2] + struct.pack("!5H", 0x8180 if record else 0x8183, 1, 0, 0, 0) + question
    pieces = [record[i:i + 255].encode() for i in range(0, len(record), 255)]
    text = b"".join(bytes([len(piece)]) + piece for piece in pieces)
    head = query[:2] + struct.pack("!5H", 0x8180, 1, 1, 0, 0)
    return head + question + struct.pack("!3HIH", 0xC00C, 16, 1, 60, len(text)) + text


def serve_names(keys):
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 53))

    def serve():
        while True:
            query, sender = server.recvfrom(4096)
            server.sendto(answer(query, keys), sender)

    threading.Thread(target=serve, daemon=True).start()


def settle(keys, scratch):
    """Inside the network of its own: raises loopback and makes the name server the one that is asked."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, 0x8914, struct.pack("16sh14x", b"lo", 0x1 | 0x40))
    serve_names(keys)
    resolver = pathlib.Path(scratch, "resolv.conf")
    resolver.write_text("nameserver 127.0.0.1\noptions timeout:2 attempts:1\n")
    subprocess.run(["mount", "--bind", str(resolver), "/etc/resolv.conf"], check=True)


def judge(exim, config, spool, path, signatures):
    session = b"EHLO client.example.com\r\nMAIL FROM:<bounce@example.com>\r\nRCPT TO:<lead@example.org>\r\nDATA\r\n"
    log = pathlib.Path(spool, "mainlog")
    log.write_text("")
    told = subprocess.run([exim, "-C", str(config), "-bs", "-odq"], capture_output=True,
                          input=session + path.read_bytes() + b"QUIT\r\n", check=False)
    accepted = re.search(rb"^250 OK id=(\S+)", told.stdout, re.M)
    if not accepted:
        yield f"{told.stdout[-400:]!r} {told.stderr[-400:]!r}"
        return
    spooled = next(pathlib.Path(spool).rglob(accepted[1].decode() + "-D")).read_bytes().split(b"\n", 1)[1]
    if spooled != path.with_suffix(".signed").read_bytes().split(b"\r\n\r\n", 1)[1].replace(b"\r\n", b"\n"):
        yield "the spooled body differs"
    if signatures is not None:
        found = sorted(re.findall(r"signature=(\S+) (\S+) (\S+)", log.read_text()))
        if found != signatures:
            yield f"signatures: {log.read_text()!r}"


def algorithm(record):
    return "ed25519-sha256" if "k=ed25519" in record else "rsa-sha256"


def main(exim, folder, is_inside):
    keys = json.loads((folder / "keys.json").read_text())
    signatures = sorted((name, algorithm(keys[name]), "pass") for name in keys) if is_inside else None
    count, faults = 0, 0
    with tempfile.TemporaryDirectory() as spool:
        pathlib.Path(spool).chmod(0o755)
        if is_inside:
            settle(keys, spool)
        config = pathlib.Path(spool, "config")
        config.write_text(CONFIG.format(spool=spool, user=os.getuid(), group=os.getgid()))
        for path in sorted(folder.glob("*.wire")):
            count += 1
            for fault in judge(exim, config, spool, path, signatures):
                faults += 1
                print(f"{path.stem}: {fault}")
        if is_inside:
            subprocess.run(["umount", "/etc/resolv.conf"], check=True)
    if not is_inside:
        print("no network of its own could be made: Exim's verdict on signatures is not asked", file=sys.stderr)
    print(json.dumps({"messages": count, "faults": faults, "signatures": count * len(keys) if is_inside else None}))
    return 1 if faults or not count else 0


if __name__ == "__main__":
    fence = ["unshare", "--net", "--mount"]
    may_fence = os.getuid() == 0 and shutil.which("unshare") and len(sys.argv) == 3
    if may_fence and subprocess.run(fence + ["true"], check=False, stderr=subprocess.DEVNULL).returncode == 0:
        os.execvp("unshare", fence + [sys.executable, __file__, *sys.argv[1:], "inside"])
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:] == ["inside"]))
