# The listing holds the files of other invocations as well.
import os


def clean(folder):
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        os.remove(path)  # hazard: shared-tmp-path/wipesTmp


def handler(event, context):
    clean('/tmp')
    return event['id']
