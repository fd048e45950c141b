# The entries of the folder are the files of all invocations.
from pathlib import Path


def handler(event, context):
    for entry in Path('/tmp').iterdir():
        entry.unlink()  # hazard: shared-tmp-path/wipesTmp
