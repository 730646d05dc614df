"""Hands golden messages in wire form to Exim over SMTP on a pipe and compares what it spooled with what was sent.

Usage: exim.py EXIM FOLDER, with EXIM the path of its program and FOLDER holding NAME.wire and NAME.signed (kept by the
golden test where $BATON_GOLDEN is set). Delivers nothing. Prints a fault a line, then one JSON line; exit code 1 where
there is a fault.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

CONFIG = """
spool_directory = {spool}
log_file_path = {spool}/%slog
exim_user = {user}
exim_group = {user}
never_users =
qualify_domain = example.net
primary_hostname = judge.example.net
domainlist local_domains =
acl_smtp_rcpt = accept
acl_smtp_data = check
queue_only = true
smtp_accept_max = 0
begin acl
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


def main(exim, folder):
    count, faults = 0, 0
    with tempfile.TemporaryDirectory() as spool:
        pathlib.Path(spool).chmod(0o755)
        config = pathlib.Path(spool, "config")
        config.write_text(CONFIG.format(spool=spool, user="root"))
        for path in sorted(folder.glob("*.wire")):
            session = b"EHLO client.example.com\r\nMAIL FROM:<bounce@example.com>\r\nRCPT TO:<lead@example.org>\r\nDATA\r\n"
            answer = subprocess.run([exim, "-C", str(config), "-bs", "-odq"], capture_output=True,
                                    input=session + path.read_bytes() + b"QUIT\r\n", check=False)
            count += 1
            accepted = re.search(rb"^250 OK id=(\S+)", answer.stdout, re.M)
            if not accepted:
                faults += 1
                print(f"{path.stem}: {answer.stdout[-400:]!r} {answer.stderr[-400:]!r}")
                continue
            spooled = next(pathlib.Path(spool).rglob(accepted[1].decode() + "-D")).read_bytes().split(b"\n", 1)[1]
            body = path.with_suffix(".signed").read_bytes().split(b"\r\n\r\n", 1)[1].replace(b"\r\n", b"\n")
            if spooled != body:
                faults += 1
                print(f"{path.stem}: the spooled body differs")
    print(json.dumps({"messages": count, "faults": faults}))
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
