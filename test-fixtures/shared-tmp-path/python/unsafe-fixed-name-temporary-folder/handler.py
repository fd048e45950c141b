# The folder is asked for, the name in it is the same for all.
import os
import tempfile

TARGET = os.path.join(tempfile.gettempdir(), 'upload.bin')


def handler(event, context):
    with open(TARGET, mode='wb') as upload:  # hazard: shared-tmp-path/fixedName
        upload.write(event['body'].encode())
    return os.path.getsize(TARGET)
