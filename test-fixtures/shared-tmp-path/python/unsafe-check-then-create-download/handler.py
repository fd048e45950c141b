# A second process finds the file half written and uses it.
import os

import boto3

s3 = boto3.client('s3')
MODEL = '/tmp/model.bin'


def handler(event, context):
    if not os.path.exists(MODEL):
        with open(MODEL, 'wb') as model:  # hazard: shared-tmp-path/checkThenCreate
            s3.download_fileobj('models', 'model.bin', model)
    with open(MODEL, 'rb') as model:
        return len(model.read())
