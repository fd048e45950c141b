# Nobody else runs in the process between the check and the act.
import boto3

table = None


def handler(event, context):
    global table
    if table is None:
        table = boto3.resource('dynamodb').Table('orders')
    return table.get_item(Key={'id': event['id']})['Item']
