# The day is the same for all invocations of a day.
from datetime import datetime


def handler(event, context):
    target = '/tmp/report-' + datetime.now().strftime('%Y-%m-%d') + '.txt'
    with open(target, 'w') as report:  # hazard: shared-tmp-path/fixedName
        report.write(event['report'])
