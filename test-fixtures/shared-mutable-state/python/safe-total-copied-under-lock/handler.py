# The copy is made and written back under one lock.
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

import boto3

s3 = boto3.client('s3')
state = {'bytes': 0}
lock = Lock()


def measure(key):
    size = s3.head_object(Bucket='reports', Key=key)['ContentLength']
    with lock:
        before = state['bytes']
        state['bytes'] = before + size


def handler(event, context):
    with ThreadPoolExecutor() as pool:
        list(pool.map(measure, event['keys']))
    return {'bytes': state['bytes']}
