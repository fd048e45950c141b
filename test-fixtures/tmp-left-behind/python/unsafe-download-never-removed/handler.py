# Each invocation leaves its download.
import uuid

import boto3

s3 = boto3.client('s3')


def handler(event, context):
    target = f"/tmp/{uuid.uuid4()}-{event['key']}"
    s3.download_file('inbox', event['key'], target)  # hazard: tmp-left-behind/notRemoved
    s3.upload_file(target, 'outbox', event['key'])
