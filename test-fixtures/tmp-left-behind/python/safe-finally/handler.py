# The file goes on every way out.
import os

import boto3

s3 = boto3.client('s3')


def handler(event, context):
    target = '/tmp/' + context.aws_request_id
    try:
        s3.download_file('inbox', event['key'], target)
        s3.upload_file(target, 'outbox', event['key'])
    finally:
        if os.path.exists(target):
            os.remove(target)
