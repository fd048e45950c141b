# One object, its method on several threads.
import threading

import boto3

sqs = boto3.client('sqs')


class Sender:
    def __init__(self, queue):
        self.queue = queue
        self.sent = 0

    def send(self, body):
        sqs.send_message(QueueUrl=self.queue, MessageBody=body)
        self.sent += 1  # hazard: shared-mutable-state/readModifyWrite


def handler(event, context):
    sender = Sender(event['queue'])
    threads = []
    for body in event['bodies']:
        thread = threading.Thread(target=sender.send, args=(body,))
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()
    return {'sent': sender.sent}
