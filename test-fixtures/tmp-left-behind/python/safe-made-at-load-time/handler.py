# Each process makes one folder and keeps it.
import tempfile

FOLDER = tempfile.mkdtemp()


def handler(event, context):
    with open(FOLDER + '/last.txt', 'w') as last:
        last.write(event['text'])
