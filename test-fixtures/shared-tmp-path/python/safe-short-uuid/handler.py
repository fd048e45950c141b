# Some letters of a UUID are new for each invocation, too.
import os
from uuid import uuid4


def handler(event, context):
    target = '/tmp/' + uuid4().hex[:12] + '.txt'
    try:
        with open(target, 'w') as out:
            out.write(event['text'])
    finally:
        os.unlink(target)
