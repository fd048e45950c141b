# The process works in a folder that nobody else has.
import os
import tempfile


def handler(event, context):
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        with open('result.json', 'w') as result:
            result.write(event['body'])
        # seam: between-write-and-read
        with open('result.json') as result:
            text = result.read()
        os.chdir('/')
        return text
