from aws_lambda_powertools.utilities.streaming.s3_object import S3Object
from aws_lambda_powertools.utilities.streaming.transformations import ZipTransform


def handler(event, context):
    source = S3Object(bucket='uploads', key='catalogue.zip')
    archive = source.transform(ZipTransform())
    archive.extractall('/tmp/catalogue')  # hazard: shared-tmp-path/fixedName
