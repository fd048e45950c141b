# One thread, and the handler counts while it runs.
import threading

import boto3

s3 = boto3.client('s3')
written = 0


def write_index(bucket, keys):
    global written
    s3.put_object(Bucket=bucket, Key='index.txt', Body='\n'.join(keys))
    written += 1  # hazard: shared-mutable-state/readModifyWrite


def handler(event, context):
    global written
    thread = threading.Thread(target=write_index, args=(event['bucket'], event['keys']))
    thread.start()
    for key in event['keys']:
        s3.put_object(Bucket=event['bucket'], Key=key, Body=b'')
        written += 1
    thread.join()
    return {'written': written}
