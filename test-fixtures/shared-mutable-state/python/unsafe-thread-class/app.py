# A class of threads, whose objects all count in the module.
from threading import Thread

import boto3

sqs = boto3.client('sqs')
deleted = 0


class Deleter(Thread):
    def __init__(self, queue, receipt):
        super().__init__()
        self.queue = queue
        self.receipt = receipt

    def run(self):
        global deleted
        sqs.delete_message(QueueUrl=self.queue, ReceiptHandle=self.receipt)
        deleted += 1  # hazard: shared-mutable-state/readModifyWrite


def handler(event, context):
    threads = [Deleter(event['queue'], receipt) for receipt in event['receipts']]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {'deleted': deleted}
