# Two processes write the same report, and each reads what the other has written.
import json


def handler(event, context):
    with open('/tmp/report.json', 'w') as report:  # hazard: shared-tmp-path/fixedName
        json.dump(event['report'], report)
    # seam: between-write-and-read
    with open('/tmp/report.json') as report:
        return report.read()
