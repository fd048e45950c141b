# The helper of another module writes to the path that the handler names.
from storage import save


def handler(event, context):
    save('/tmp/shared.txt', event['text'])
