# Each thread counts in an element of its own.
from concurrent.futures import ThreadPoolExecutor

import boto3

s3 = boto3.client('s3')
attempts = {}


def fetch(name):
    attempts[name] += 1
    return s3.get_object(Bucket='reports', Key=name)['ContentLength']


def handler(event, context):
    attempts.update({name: 0 for name in event['names']})
    with ThreadPoolExecutor() as pool:
        return list(pool.map(fetch, event['names']))
