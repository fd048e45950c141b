# The library downloads under a name of its own and renames the finished file: who comes second puts the same file in the
# place of the first, and nobody sees half of it.
import os

import boto3

s3 = boto3.client('s3')
MODEL = '/tmp/model.bin'

s3.download_file('models', 'vocabulary.txt', '/tmp/vocabulary.txt')


def handler(event, context):
    if not os.path.exists(MODEL):
        s3.download_file('models', 'model.bin', MODEL)
    with open(MODEL, 'rb') as model:
        return len(model.read())
