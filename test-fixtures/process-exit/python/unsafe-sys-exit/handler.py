# The invocation fails, and the process that served it has to start anew.
import sys


def handler(event, context):
    if 'id' not in event:
        sys.exit(1)  # hazard: process-exit/ownProcess
    return event['id']
