# The object takes the input of one invocation at a time.
import hashlib

digest = hashlib.sha256()


def handler(event, context):
    digest.update(event['body'].encode())
    return digest.hexdigest()
