# Each thread gives its result back, and the handler alone puts them together.
from concurrent.futures import ThreadPoolExecutor, as_completed

import boto3

s3 = boto3.client('s3')
total = 0


def measure(bucket, key):
    size = s3.head_object(Bucket=bucket, Key=key)['ContentLength']
    size += len(key)
    return size


def handler(event, context):
    global total
    total = 0
    with ThreadPoolExecutor(max_workers=8) as pool:
        futures = [pool.submit(measure, event['bucket'], key) for key in event['keys']]
        for future in as_completed(futures):
            total += future.result()
    return {'bytes': total}
