# Each thread adds to the copy that it made before it waited.
from concurrent.futures import ThreadPoolExecutor

import boto3

s3 = boto3.client('s3')
state = {'bytes': 0}


def measure(key):
    before = state['bytes']
    size = s3.head_object(Bucket='reports', Key=key)['ContentLength']
    state['bytes'] = before + size  # hazard: shared-mutable-state/readModifyWrite


def handler(event, context):
    with ThreadPoolExecutor() as pool:
        list(pool.map(measure, event['keys']))
    return {'bytes': state['bytes']}
