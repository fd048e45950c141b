# Everything below /tmp is removed, whoever has made it.
import os


def handler(event, context):
    for folder, _, names in os.walk('/tmp'):
        for name in names:
            os.unlink(os.path.join(folder, name))  # hazard: shared-tmp-path/wipesTmp
