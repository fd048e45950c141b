# Whatever other invocations have in /tmp is gone.
import os


def handler(event, context):
    os.system('rm -rf /tmp/*')  # hazard: shared-tmp-path/wipesTmp
    return event['id']
