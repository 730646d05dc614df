"""What Python's email package takes to parse the usual mails and decode their texts, in ms of CPU; the hostile ones
take it minutes, or its stack."""
import email
import email.policy
import pathlib
import statistics
import sys
import time

usual = []
for path in sorted(pathlib.Path(sys.argv[1]).glob("usual*.eml")):
    data = path.read_bytes()
    times = []
    for _ in range(5):
        begun = time.process_time()
        rounds = 20
        for _ in range(rounds):
            try:
                mail = email.message_from_bytes(data, policy=email.policy.default)
                for header in mail.keys():
                    str(mail[header])
                for part in mail.walk():
                    if part.get_content_maintype() == "text":
                        part.get_content()
            except (RecursionError, ValueError, KeyError, LookupError, IndexError) as fault:
                print(f"{path.stem}: {type(fault).__name__}", file=sys.stderr)
                break
        times.append((time.process_time() - begun) / rounds * 1000)
    print(f"{path.stem:44}{len(data):9}{statistics.median(times):12.3f}")
    usual.append(statistics.median(times))
print(f'{{"python_usual_median_ms": {statistics.median(usual):.3f}}}')
