# Each process makes a name of its own while it loads.
import shutil
import tempfile
import uuid

FOLDER = tempfile.mkdtemp()
TARGET = f'{FOLDER}/{uuid.uuid4()}.txt'


def handler(event, context):
    with open(TARGET, 'w') as out:
        out.write(event['text'])
    shutil.copy(TARGET, FOLDER + '/copy.txt')
