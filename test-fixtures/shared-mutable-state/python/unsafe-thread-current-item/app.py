# Each thread leaves its item in the module and reads it again: another one may have replaced it meanwhile.
from concurrent.futures import ThreadPoolExecutor

import boto3

sns = boto3.client('sns')
recipient = None


def notify(order):
    global recipient
    recipient = order['email']  # hazard: shared-mutable-state/unsynchronised
    # seam: between-set-and-use
    publish(order['text'])


def publish(text):
    sns.publish(TopicArn='arn:aws:sns:eu-west-1:123456789012:orders', Message=text, Subject=recipient)


def handler(event, context):
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = [pool.submit(notify, order) for order in event['orders']]
    return {'sent': len(futures)}
