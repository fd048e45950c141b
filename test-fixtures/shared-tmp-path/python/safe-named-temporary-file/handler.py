# The library makes the name, and removes the file.
import tempfile

import boto3

s3 = boto3.client('s3')


def handler(event, context):
    with tempfile.NamedTemporaryFile(suffix='.csv') as target:
        s3.download_file('inbox', event['key'], target.name)
        return len(target.read())
