"""Judges DKIM signatures with dkimpy, which knows nothing of this code.

Usage: signatures.py FOLDER KEYS, the mails of a folder as they arrived and {selector: TXT record}. Each mail must have
as many good signatures as there are keys, each over every header that is listed here and present; copies with a
change, a second From among them, must fail. Prints a fault a line, then one JSON line; exit code 1 where there is a
fault, 77 where dkimpy is not installed.
"""
import json
import pathlib
import re
import sys

try:
    import dkim
except ImportError:
    dkim = None

COVERED = ["from", "to", "reply-to", "subject", "date", "message-id", "in-reply-to", "references", "list-id",
           "list-unsubscribe", "list-unsubscribe-post", "mime-version", "content-type", "content-transfer-encoding"]

TAMPERINGS = [
    (b"\r\nSubject: ", b"\r\nSubject: x"), (b"\r\nTo: ", b"\r\nTo: x"), (b"\r\n\r\n", b"\r\n\r\nx"),
    (b"\r\nFrom: ", b"\r\nFrom: <evil@example.com>\r\nFrom: "), (b"\r\nDate: ", b"\r\nDate: x"),
    (b"\r\nMessage-ID: <", b"\r\nMessage-ID: <x"), (b"\r\nMIME-Version: 1", b"\r\nMIME-Version: 2"),
    (b"\r\nReply-To: ", b"\r\nReply-To: x"), (b"\r\nIn-Reply-To: <", b"\r\nIn-Reply-To: <x"),
    (b"\r\nReferences: <", b"\r\nReferences: <x"), (b"\r\nList-Id: <", b"\r\nList-Id: <x"),
    (b"\r\nList-Unsubscribe: <", b"\r\nList-Unsubscribe: <x"),
    (b"\r\nList-Unsubscribe-Post: ", b"\r\nList-Unsubscribe-Post: x"),
    (b"\r\nContent-Type: ", b"\r\nContent-Type: x"),
]


def dkim_faults(data, keys):
    def find(name, timeout=5):
        return keys[name.decode().split(".")[0]].encode()

    header = re.sub(rb"\r\n(?=[ \t])", b"", data.split(b"\r\n\r\n", 1)[0])
    fields = [line.split(b":", 1) for line in header.split(b"\r\n")]
    present = {name.decode().lower() for name, _ in fields} & set(COVERED)
    signatures = [value for name, value in fields if name.lower() == b"dkim-signature"]
    if len(signatures) != len(keys):
        yield f"{len(signatures)} signatures"
    for index, signature in enumerate(signatures):
        tags = dict(tag.split(b"=", 1) for tag in re.sub(rb"\s", b"", signature).split(b";") if tag)
        names = tags[b"h"].decode().split(":")
        if names.count("from") != 2:
            yield f"signature {index} covers From {names.count('from')} times"
        yield from (f"signature {index} does not cover {name}" for name in sorted(present - set(names)))
        if tags[b"c"] != b"relaxed/relaxed":
            yield f"signature {index} is {tags[b'c']!r}"

    for index in range(len(keys)):
        if not dkim.DKIM(data).verify(idx=index, dnsfunc=find):
            yield f"signature {index} does not verify"
    for old, new in TAMPERINGS:
        if old not in data:
            continue
        tampered = data.replace(old, new, 1)
        for index in range(len(keys)):
            try:
                verified = dkim.DKIM(tampered).verify(idx=index, dnsfunc=find)
            except dkim.DKIMException:
                verified = False
            if verified:
                yield f"signature {index} verifies in spite of {new!r}"


def main(folder, keys):
    if not dkim:
        print("dkimpy is not installed: signatures not judged", file=sys.stderr)
        return 77
    count, faults = 0, 0
    for path in sorted(folder.iterdir()):
        count += 1
        for fault in dkim_faults(path.read_bytes(), keys):
            print(f"{path.name}: {fault}")
            faults += 1
    print(json.dumps({"mails": count, "faults": faults, "signatures": count * len(keys)}))
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), json.loads(pathlib.Path(sys.argv[2]).read_text())))
