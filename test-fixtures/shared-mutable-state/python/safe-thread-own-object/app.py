# Each thread works on an object of its own: the thread itself, or one that it makes.
from threading import Thread

import boto3

s3 = boto3.client('s3')


class Progress:
    def __init__(self):
        self.done = 0

    def step(self):
        self.done += 1


class Copier(Thread):
    def __init__(self, keys):
        super().__init__()
        self.keys = keys
        self.copied = 0

    def run(self):
        progress = Progress()
        for key in self.keys:
            s3.copy_object(Bucket='archive', Key=key, CopySource={'Bucket': 'reports', 'Key': key})
            self.copied += 1
            progress.step()


def handler(event, context):
    threads = [Copier(keys) for keys in event['batches']]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {'copied': sum(thread.copied for thread in threads)}
