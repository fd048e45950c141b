# When the upload fails, the file stays.
import os

import boto3

s3 = boto3.client('s3')


def handler(event, context):
    target = '/tmp/' + context.aws_request_id
    s3.download_file('inbox', event['key'], target)  # hazard: tmp-left-behind/notRemovedOnError
    s3.upload_file(target, 'outbox', event['key'])
    os.remove(target)
