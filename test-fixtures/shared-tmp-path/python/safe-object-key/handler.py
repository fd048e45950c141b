# It is the name of an object in a bucket.
import boto3

s3 = boto3.client('s3')


def handler(event, context):
    s3.put_object(Bucket='reports', Key='/tmp/report.json', Body=event['body'])
    return s3.generate_presigned_url('get_object', Params={'Bucket': 'reports', 'Key': '/tmp/report.json'})
