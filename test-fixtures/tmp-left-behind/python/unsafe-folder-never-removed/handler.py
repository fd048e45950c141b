# Each invocation leaves a folder, until /tmp is full.
import os
import tempfile

import boto3

s3 = boto3.client('s3')


def handler(event, context):
    folder = tempfile.mkdtemp()  # hazard: tmp-left-behind/notRemoved
    target = os.path.join(folder, 'input')
    s3.download_file('inbox', event['key'], target)
    return os.path.getsize(target)
