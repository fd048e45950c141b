# The lock is waited for.
from filelock import FileLock


def handler(event, context):
    with FileLock('/tmp/import.lock'):
        return event['id']
