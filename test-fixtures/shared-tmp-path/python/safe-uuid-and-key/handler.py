# The UUID tells the downloads of one key apart.
import os
import uuid

import boto3

s3 = boto3.client('s3')


def lambda_handler(event, context):
    key = event['Records'][0]['s3']['object']['key']
    download = '/tmp/{}{}'.format(uuid.uuid4(), key)
    try:
        s3.download_file('inbox', key, download)
        s3.upload_file(download, 'outbox', key)
    finally:
        os.remove(download)
