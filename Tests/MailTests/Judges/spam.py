"""Asks SpamAssassin, without the network, what it thinks of mails as a receiver's server would hand them over.

Usage: spam.py LIMIT MAIL…, files with CRLF line ends. Each gets the Received line of its last hop, dated as the mail
itself is. Prints a line for each mail that scores LIMIT or more, then one JSON line; exit code 1 where there is one.
"""
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

# A process of SpamAssassin takes a second to start: it should judge many mails then.
BATCH = 100
# It counts the bytes of Cyrillic letters as disguises of a Latin e, which nobody who writes to people in Ukrainian can
# help; the score is the one its authors note beside the rule for Polish, Czech, Croatian and Greek.
OWN = ["--cf", "score MIXED_ES 0.01"]


def arrived(number, data):
    date = re.search(rb"^Date: (.*?)\r\n", data, re.M)[1]
    return (b"X-Judged: %d\r\nReceived: from mail.example.com (mail.example.com [93.184.216.34])\r\n\tby mx.example.org "
            b"(Postfix) with ESMTPS id 4Zk1;\r\n\t%s\r\n" % (number, date) + data)


def scores(paths):
    """(number, score, rules) of each."""
    done = subprocess.run(["nice", "spamassassin", "-L", "-t", "-x", *OWN, *paths], capture_output=True, check=True)
    for part in done.stdout.split(b"X-Spam-Checker-Version:")[1:]:
        head = re.sub(r"\n[ \t]+", " ", part.replace(b"\r", b"").split(b"\n\n", 1)[0].decode("utf-8", "replace"))
        verdict = re.search(r"score=(-?[\d.]+) .*?tests=(.*?) autolearn", head)
        yield int(re.search(r"^X-Judged: (\d+)", head, re.M)[1]), float(verdict[1]), verdict[2].replace(" ", "")


def main(limit, mails):
    worst, faults, rules, judged = None, 0, collections.Counter(), set()
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, mail in enumerate(mails):
            path = pathlib.Path(folder, str(number))
            path.write_bytes(arrived(number, pathlib.Path(mail).read_bytes()))
            paths.append(str(path))
        batches = [paths[i:i + BATCH] for i in range(0, len(paths), BATCH)]
        with ThreadPoolExecutor(os.cpu_count()) as workers:
            for found in workers.map(lambda batch: list(scores(batch)), batches):
                for number, score, names in found:
                    judged.add(number)
                    worst = score if worst is None else max(worst, score)
                    rules.update(name for name in names.split(",") if name != "none")
                    if score >= limit:
                        faults += 1
                        print(f"{mails[number]}: {score} {names}")
    if len(judged) != len(mails):
        print(f"{len(mails) - len(judged)} mails were not judged")
        faults += len(mails) - len(judged)
    print(json.dumps({"mails": len(judged), "faults": faults, "highest": worst, "rules": dict(rules.most_common())}))
    return 1 if faults or not judged else 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2:]))
