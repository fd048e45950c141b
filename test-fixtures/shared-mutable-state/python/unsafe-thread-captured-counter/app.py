# The threads run a function that changes a local of the handler.
from concurrent.futures import ThreadPoolExecutor

import boto3

dynamodb = boto3.client('dynamodb')


def handler(event, context):
    failures = 0

    def store(item):
        nonlocal failures
        try:
            dynamodb.put_item(TableName=event['table'], Item=item)
        except dynamodb.exceptions.ClientError:
            failures = failures + 1  # hazard: shared-mutable-state/readModifyWrite

    with ThreadPoolExecutor() as pool:
        list(pool.map(store, event['items']))
    return {'failures': failures}
