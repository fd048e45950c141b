import os
import tempfile

import boto3

s3 = boto3.client('s3')


def handler(event, context):
    handle, path = tempfile.mkstemp(suffix='.csv')  # hazard: tmp-left-behind/notRemoved
    os.close(handle)
    s3.download_file('inbox', event['key'], path)
    return os.path.getsize(path)
