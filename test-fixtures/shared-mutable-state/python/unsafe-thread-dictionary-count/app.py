# One element of one dictionary, counted up by all threads of a pool.
from functools import partial
from multiprocessing.pool import ThreadPool

import boto3

s3 = boto3.client('s3')
counts = {'copied': 0}


def copy(bucket, key):
    s3.copy_object(Bucket=bucket, Key='archive/' + key, CopySource={'Bucket': bucket, 'Key': key})
    counts['copied'] += 1  # hazard: shared-mutable-state/readModifyWrite


def handler(event, context):
    pool = ThreadPool(4)
    pool.map(partial(copy, event['bucket']), event['keys'])
    pool.close()
    pool.join()
    return counts
