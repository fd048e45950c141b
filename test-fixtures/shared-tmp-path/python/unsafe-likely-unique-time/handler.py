# Two invocations within one second share the name.
import os
import time


def handler(event, context):
    target = '/tmp/' + str(int(time.time())) + '.txt'
    try:
        with open(target, 'w') as out:  # hazard: shared-tmp-path/likelyUnique@low
            out.write(event['text'])
    finally:
        os.remove(target)
