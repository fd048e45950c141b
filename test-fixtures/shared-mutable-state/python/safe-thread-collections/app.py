# A queue is made for threads, and a list takes each element whole.
import queue
import threading

import boto3

s3 = boto3.client('s3')
found = queue.Queue()
keys = []
sizes = {}
names = []


def look(bucket, prefix):
    global names
    for item in s3.list_objects_v2(Bucket=bucket, Prefix=prefix).get('Contents', []):
        found.put(item)
        keys.append(item['Key'])
        sizes[item['Key']] = item['Size']
        names += [item['Key'].rsplit('/', 1)[-1]]


def handler(event, context):
    threads = [threading.Thread(target=look, args=(event['bucket'], prefix)) for prefix in event['prefixes']]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {'found': found.qsize(), 'keys': keys, 'sizes': sizes, 'names': names}
