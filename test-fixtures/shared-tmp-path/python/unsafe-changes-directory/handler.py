# Relative names stand for files in /tmp from here on.
import os


def handler(event, context):
    os.chdir('/tmp')  # hazard: shared-tmp-path/changesDirectory
    with open('result.json', 'w') as result:
        result.write(event['body'])
    # seam: between-write-and-read
    with open('result.json') as result:
        return result.read()
