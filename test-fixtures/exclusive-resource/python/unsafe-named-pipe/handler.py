# The second invocation cannot make the pipe.
import os


def handler(event, context):
    os.mkfifo('/tmp/pipe')  # hazard: exclusive-resource/namedPipe
    return event['id']
