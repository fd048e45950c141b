# The files of two archives mix in one folder.
import io
import os
import zipfile


def handler(event, context):
    with zipfile.ZipFile(io.BytesIO(event['body'])) as archive:
        archive.extractall('/tmp/archive')  # hazard: shared-tmp-path/fixedName
    return os.listdir('/tmp/archive')
