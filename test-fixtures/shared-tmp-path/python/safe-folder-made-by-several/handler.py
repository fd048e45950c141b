# That somebody else has made the folder is no error here.
import errno
import os


def handler(event, context):
    if not os.path.exists('/tmp/work'):
        try:
            os.makedirs('/tmp/work')
        except OSError as error:
            if error.errno != errno.EEXIST:
                raise
    return event['id']
