# Whatever other invocations have in /tmp is gone.
import shutil


def handler(event, context):
    shutil.rmtree('/tmp', ignore_errors=True)  # hazard: shared-tmp-path/wipesTmp
    return event['id']
