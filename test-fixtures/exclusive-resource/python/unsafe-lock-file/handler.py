# While one invocation holds the file, all others fail; after a crash for good.
import os


def handler(event, context):
    lock = os.open('/mnt/catalogue/import.lock', os.O_CREAT | os.O_EXCL | os.O_WRONLY)  # hazard: exclusive-resource/lockFile
    try:
        # seam: while-locked
        return event['id']
    finally:
        os.close(lock)
        os.remove('/mnt/catalogue/import.lock')
