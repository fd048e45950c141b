# The text goes past whatever adds a request id.
import sys


def handler(event, context):
    sys.stdout.write('done\n')  # hazard: uncorrelated-log/rawStream
    return event['id']
