# The helper gives the same folder to every invocation.
import contextlib
import os
import shutil


@contextlib.contextmanager
def workspace():
    folder = '/tmp/workspace'
    os.mkdir(folder)  # hazard: shared-tmp-path/fixedName
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def handler(event, context):
    with workspace() as folder:
        return os.path.join(folder, event['name'])
