# One process makes room before it begins, and the file that another one is about to read is gone.
import os


def handler(event, context):
    for name in os.listdir('/tmp'):
        if name.endswith('.txt'):
            os.remove(os.path.join('/tmp', name))  # hazard: shared-tmp-path/wipesTmp
    target = f'/tmp/{context.aws_request_id}.txt'
    try:
        with open(target, 'w') as out:
            out.write(event['text'])
        # seam: between-write-and-read
        with open(target) as text:
            return text.read()
    finally:
        if os.path.exists(target):
            os.remove(target)
