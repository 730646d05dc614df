"""Judges golden messages: raw bytes, Python's email package, and dkimpy where it is installed.

Usage: golden.py FOLDER, holding NAME.eml, NAME.signed, NAME.json and keys.json. Prints a fault a line, then one JSON
line; exit code 1 where there is a fault.
"""
import json
import pathlib
import re
import sys
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.utils import parseaddr

from signatures import dkim, dkim_faults

SINGLE = ["From", "To", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "MIME-Version",
          "Content-Type", "List-Unsubscribe", "List-Unsubscribe-Post", "List-Id"]


def raw_faults(data):
    if b"\0" in data:
        yield "NUL"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        yield "bare CR or LF"
    if any(byte > 126 for byte in data):
        yield "8-bit byte"
    if not data.endswith(b"\r\n"):
        yield "no line end at the end"
    header = data.split(b"\r\n\r\n", 1)[0]
    for line in data.split(b"\r\n"):
        if len(line) > 998:
            yield f"line of {len(line)}"
        if line.endswith((b" ", b"\t")):
            yield f"trailing space: {line!r}"
        if line.startswith(b"From "):
            yield "line that begins with From"
    for line in header.split(b"\r\n"):
        if len(line) > 78 and not line.startswith((b"Message-ID:", b"In-Reply-To:", b" <mailto:", b"List-")):
            yield f"header line of {len(line)}: {line!r}"
        for word in re.findall(rb"=\?[^ ]*\?=", line):
            if len(word) > 75:
                yield f"encoded word of {len(word)}"
            try:
                charset, encoding, text = word[2:-2].split(b"?")
                if encoding.lower() == b"b":
                    import base64
                    base64.b64decode(text, validate=True).decode("utf-8")
                else:
                    re.sub(rb"=([0-9A-F]{2})", lambda m: bytes([int(m[1], 16)]), text).decode("utf-8")
            except (ValueError, UnicodeDecodeError):
                yield f"encoded word that is not whole characters: {word!r}"
    for line in data.split(b"\r\n\r\n", 1)[1].split(b"\r\n"):
        if len(line) > 76:
            yield f"body line of {len(line)}"


def unified(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


def body_of(part):
    return unified(part.get_payload(decode=True).decode("utf-8"))


def name_of(message, name):
    """The display name by the older parser: the newer one of some versions puts spaces between encoded words."""
    return str(make_header(decode_header(parseaddr(str(message[name]))[0])))


def email_faults(data, expected):
    message = message_from_bytes(data, policy=policy.SMTP)
    old = message_from_bytes(data, policy=policy.compat32)
    for part in message.walk():
        yield from (f"defect {defect!r}" for defect in part.defects)
        for name, value in part.items():
            yield from (f"defect in {name}: {defect!r}" for defect in getattr(value, "defects", ()))
    for name in SINGLE:
        if len(message.get_all(name, [])) > 1:
            yield f"{name} twice"
    for name in ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"]:
        if name not in message:
            yield f"no {name}"

    def check(what, got, want):
        if got != want:
            yield f"{what}: {got!r} instead of {want!r}"

    for name, key in [("From", "from"), ("To", "to"), ("Reply-To", "replyTo")]:
        if key in expected:
            address = message[name].addresses[0]
            yield from check(name, [name_of(old, name), address.addr_spec], expected[key])
            yield from check(f"number of {name}", len(message[name].addresses), 1)
    yield from check("Subject", str(message["Subject"]), expected["subject"])
    yield from check("Date", int(message["Date"].datetime.timestamp()), expected["date"])
    yield from check("Message-ID", str(message["Message-ID"]).strip(), f"<{expected['messageID']}>")
    if "inReplyTo" in expected:
        yield from check("In-Reply-To", str(message["In-Reply-To"]).strip(), f"<{expected['inReplyTo']}>")
        references = str(message["References"]).split()
        yield from check("last reference", references[-1], f"<{expected['inReplyTo']}>")
        yield from check("references are identifiers", all(re.fullmatch(r"<\S+@\S+>", r) for r in references), True)
    if "unsubscribe" in expected:
        found = re.findall(r"<([^>]*)>", str(message["List-Unsubscribe"]))
        yield from check("List-Unsubscribe", found, expected["unsubscribe"])
        yield from check("one click", str(message["List-Unsubscribe-Post"]), "List-Unsubscribe=One-Click")
    parts = list(message.iter_parts()) if message.is_multipart() else [message]
    yield from check("parts", [p.get_content_type() for p in parts],
                     ["text/plain", "text/html"] if "html" in expected else ["text/plain"])
    text = unified(expected["text"])
    got = body_of(parts[0])
    yield from check("text", got.rstrip("\n") if "html" not in expected else got,
                     text.rstrip("\n") if "html" not in expected else text)
    if "html" in expected:
        yield from check("html", body_of(parts[1]), unified(expected["html"]))


def main(folder):
    keys = json.loads((folder / "keys.json").read_text())
    count, faults, verified = 0, 0, 0
    for path in sorted(folder.glob("*.eml")):
        data = path.read_bytes()
        expected = json.loads(path.with_suffix(".json").read_text())
        found = list(raw_faults(data)) + list(email_faults(data, expected))
        if dkim:
            signed = list(dkim_faults(path.with_suffix(".signed").read_bytes(), keys))
            verified += 0 if signed else 2
            found += signed
        for fault in found:
            print(f"{path.stem}: {fault}")
        count += 1
        faults += len(found)
    if not dkim:
        print("dkimpy is not installed: signatures not judged", file=sys.stderr)
    print(json.dumps({"messages": count, "faults": faults, "signatures_verified": verified if dkim else None}))
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
