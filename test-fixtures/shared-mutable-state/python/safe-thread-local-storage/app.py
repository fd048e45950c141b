# Of this storage each thread has its own.
import threading
from concurrent.futures import ThreadPoolExecutor

import boto3

sns = boto3.client('sns')
current = threading.local()


def notify(order):
    current.subject = order['email']
    # seam: between-set-and-use
    publish(order['text'])


def publish(text):
    sns.publish(TopicArn='arn:aws:sns:eu-west-1:123456789012:orders', Message=text, Subject=current.subject)


def handler(event, context):
    with ThreadPoolExecutor(max_workers=4) as pool:
        list(pool.map(notify, event['orders']))
