# All processes load at the same time, find nothing and unpack into one folder.
import os
import tarfile

if not os.path.isdir('/tmp/data'):
    with tarfile.open('/opt/data.tar.gz') as archive:
        archive.extractall(path='/tmp/data')  # hazard: shared-tmp-path/checkThenCreate


def handler(event, context):
    return os.listdir('/tmp/data')
