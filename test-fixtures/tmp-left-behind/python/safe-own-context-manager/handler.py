# The manager removes the folder when the block ends.
import shutil
import tempfile
from contextlib import contextmanager

import boto3

s3 = boto3.client('s3')


@contextmanager
def workspace():
    folder = tempfile.mkdtemp()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def handler(event, context):
    with workspace() as folder:
        target = folder + '/input'
        s3.download_file('inbox', event['key'], target)
        s3.upload_file(target, 'outbox', event['key'])
