# One lock around every change.
import threading
from concurrent.futures import ThreadPoolExecutor

import boto3

s3 = boto3.client('s3')
guard = threading.Lock()
total = 0
copies = 0


def measure(bucket, key):
    global total
    size = s3.head_object(Bucket=bucket, Key=key)['ContentLength']
    with guard:
        total += size + len(key)
        count_copy()


def count_copy():
    global copies
    copies += 1


def handler(event, context):
    with ThreadPoolExecutor(max_workers=8) as pool:
        for key in event['keys']:
            pool.submit(measure, event['bucket'], key)
    return {'bytes': total, 'copies': copies}
