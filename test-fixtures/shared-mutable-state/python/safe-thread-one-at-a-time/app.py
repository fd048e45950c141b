# One thread after the other: a pool of one, threads that are waited for at once, and one that the handler waits for.
import threading
from concurrent.futures import ThreadPoolExecutor

import boto3

s3 = boto3.client('s3')
written = 0


def write(key):
    global written
    s3.put_object(Bucket='reports', Key=key, Body=b'')
    written += 1


def handler(event, context):
    global written
    with ThreadPoolExecutor(max_workers=1) as pool:
        for key in event['keys']:
            pool.submit(write, key)
    for key in event['keys']:
        thread = threading.Thread(target=write, args=(key,))
        thread.start()
        thread.join(timeout=60)
    last = threading.Thread(target=write, args=('last',))
    last.start()
    last.join()
    written += 1
    return {'written': written}
