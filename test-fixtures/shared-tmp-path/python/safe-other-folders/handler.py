# Neither of them is the temporary folder.
import os


def handler(event, context):
    with open('/tmpfoo/a.txt', 'w') as first, open('/mnt/data/tmp/b.txt', 'w') as second:
        first.write(event['text'])
        second.write(event['text'])
    os.remove('/tmpfoo/a.txt')
