# The target stands behind its name; a second process downloads into the same file.
import boto3

s3 = boto3.client('s3')


def handler(event, context):
    s3.download_file(Bucket=event['bucket'], Key=event['key'], Filename='/tmp/input.csv')  # hazard: shared-tmp-path/fixedName
    with open('/tmp/input.csv') as rows:
        return sum(1 for _ in rows)
