"""Judges mails as they arrived in a Maildir: raw bytes, and Python's email package with the policy of SMTP.

Usage: mails.py MAIL…, files with CRLF line ends. Prints a fault a line, then one JSON line; exit code 1 where there is
a fault.
"""
import json
import pathlib
import re
import sys
from email import message_from_bytes, policy

from golden import SINGLE, raw_faults

NEEDED = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"]


def faults(data):
    yield from raw_faults(data)
    if not data.isascii():
        yield "not ASCII, and nothing says that the server takes more"
    mail = message_from_bytes(data, policy=policy.SMTP)
    for part in mail.walk():
        yield from (f"defect {defect!r}" for defect in part.defects)
        for name, value in part.items():
            yield from (f"defect in {name}: {defect!r}" for defect in getattr(value, "defects", ()))
    for name in SINGLE:
        if len(mail.get_all(name, [])) > 1:
            yield f"{name} twice"
    yield from (f"no {name}" for name in NEEDED if name not in mail)
    if "List-Unsubscribe" not in mail:
        yield "no way out in the header"
    for part in mail.walk():
        if part.get_content_maintype() == "text" and not part.get_content().strip():
            yield f"an empty {part.get_content_type()}"
    # A writer of the same rules comes to the same bytes where nothing had to be folded.
    if not mail.as_bytes().endswith(data.split(b"\r\n\r\n", 1)[1]):
        yield "Python writes another body"


def main(mails):
    count, found, identifiers = 0, 0, {}
    for path in mails:
        # What the sink put before it says who it was for.
        data = pathlib.Path(path).read_bytes()
        while data.startswith((b"Return-Path:", b"Delivered-To:")):
            data = data.split(b"\r\n", 1)[1]
        own = list(faults(data))
        identifier = re.search(rb"^Message-ID: *(?:\r\n )?(<.*?>)", data, re.M)[1]
        if identifier in identifiers:
            own.append(f"the Message-ID of {identifiers[identifier]}")
        identifiers[identifier] = path
        for fault in own:
            print(f"{path}: {fault}")
        found += len(own)
        count += 1
    print(json.dumps({"mails": count, "faults": found}))
    return 1 if found or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
