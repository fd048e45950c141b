import boto3

s3 = boto3.client('s3')


def handler(event, context):
    with open('/tmp/model.bin', 'wb') as file:  # hazard: shared-tmp-path/fixedName
        s3.download_fileobj('models', 'model.bin', file)
