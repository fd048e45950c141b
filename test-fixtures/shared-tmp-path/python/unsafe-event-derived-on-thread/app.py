# The names come with the arguments of the threads.
from concurrent.futures import ThreadPoolExecutor

import boto3

s3 = boto3.client('s3')


def fetch(key, path):
    s3.download_file('uploads', key, path)  # hazard: shared-tmp-path/eventDerived


def handler(event, context):
    with ThreadPoolExecutor() as pool:
        for key in event['keys']:
            pool.submit(fetch, key, f'/tmp/{key}')
