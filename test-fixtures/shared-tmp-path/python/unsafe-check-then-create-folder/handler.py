# Two processes find the folder missing, and the second attempt to make it fails.
from pathlib import Path

CACHE = Path('/tmp/cache')


def handler(event, context):
    if not CACHE.exists():
        CACHE.mkdir(parents=True)  # hazard: shared-tmp-path/checkThenCreate
    return str(CACHE / context.aws_request_id)
