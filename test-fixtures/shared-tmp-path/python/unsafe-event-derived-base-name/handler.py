# Two keys of one base name meet, and so does the same key twice.
import os

import boto3

s3 = boto3.resource('s3')


def handler(event, context):
    key = event['detail']['object']['key']
    target = os.path.join('/tmp', os.path.basename(key))
    s3.Object('inbox', key).download_file(target)  # hazard: shared-tmp-path/eventDerived
    # seam: between-write-and-read
    return os.path.getsize(target)
