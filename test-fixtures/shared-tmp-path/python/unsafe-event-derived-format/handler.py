# The key fills the place in the text: a retry writes the file that the first attempt still reads.
import boto3

s3 = boto3.client('s3')


def lambda_handler(event, context):
    for record in event['Records']:
        key = record['s3']['object']['key']
        upload = '/tmp/resized-{}'.format(key)
        s3.download_file('inbox', key, upload)  # hazard: shared-tmp-path/eventDerived
        s3.upload_file(upload, 'outbox', key)
