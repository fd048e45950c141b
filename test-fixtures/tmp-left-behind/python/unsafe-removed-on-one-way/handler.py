# Small files stay.
import os


def handler(event, context):
    target = f'/tmp/{context.aws_request_id}.txt'
    with open(target, 'w') as out:  # hazard: tmp-left-behind/notRemovedOnError
        out.write(event['text'])
    if len(event['text']) < 100:
        return event['text']
    os.remove(target)
    return None
