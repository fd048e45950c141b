# Each invocation has a folder of its own, which goes when the block ends.
import os
import tempfile


def handler(event, context):
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, 'report.json')
        with open(target, 'w') as out:
            out.write(event['body'])
        return os.path.getsize(target)
