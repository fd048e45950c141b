# The system makes a new file, or the name has a secret in it that nobody else has.
import os
import secrets
import tempfile

import boto3

s3 = boto3.client('s3')


def handler(event, context):
    handle, path = tempfile.mkstemp(suffix='.csv')
    try:
        os.close(handle)
        s3.download_file('inbox', event['key'], path)
        return measure(event['key']) + os.path.getsize(path)
    finally:
        os.remove(path)


def measure(key):
    copy = f'/tmp/{secrets.token_hex(16)}.csv'
    try:
        s3.download_file('inbox', key, copy)
        return os.path.getsize(copy)
    finally:
        if os.path.exists(copy):
            os.remove(copy)
