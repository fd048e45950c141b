# The same key twice, or a retry, meets the same file.
import urllib.parse

import boto3

s3 = boto3.client('s3')


def handler(event, context):
    record = event['Records'][0]['s3']
    key = urllib.parse.unquote_plus(record['object']['key'])
    target = f'/tmp/{key}'
    s3.download_file(record['bucket']['name'], key, target)  # hazard: shared-tmp-path/eventDerived
    with open(target) as content:
        return len(content.read())
