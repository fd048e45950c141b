# The download appears in one step, but which object it is depends on the request: the second process keeps what the first
# one has asked for.
import os

import boto3

s3 = boto3.client('s3')


def handler(event, context):
    if not os.path.exists('/tmp/template.html'):
        s3.download_file('templates', event['template'], '/tmp/template.html')  # hazard: shared-tmp-path/fixedName
    with open('/tmp/template.html') as template:
        return template.read()
