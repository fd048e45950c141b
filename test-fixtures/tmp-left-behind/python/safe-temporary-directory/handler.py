# The folder goes when the block ends, however it ends.
import os
import tempfile

import boto3

s3 = boto3.client('s3')


def handler(event, context):
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, 'input')
        s3.download_file('inbox', event['key'], target)
        return os.path.getsize(target)
