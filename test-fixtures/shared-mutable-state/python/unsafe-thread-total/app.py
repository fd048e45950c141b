# The handler's own threads share the module: both read the same total, and one of the two sums is lost.
from concurrent.futures import ThreadPoolExecutor

import boto3

s3 = boto3.client('s3')
total = 0


def measure(bucket, key):
    global total
    total += s3.head_object(Bucket=bucket, Key=key)['ContentLength'] + len(key)  # hazard: shared-mutable-state/readModifyWrite


def handler(event, context):
    global total
    total = 0
    with ThreadPoolExecutor(max_workers=8) as pool:
        for key in event['keys']:
            pool.submit(measure, event['bucket'], key)
    return {'bytes': total}
