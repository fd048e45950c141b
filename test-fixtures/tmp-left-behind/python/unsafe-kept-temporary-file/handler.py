# The object is told not to remove the file.
import tempfile


def handler(event, context):
    with tempfile.NamedTemporaryFile('w', suffix='.txt', delete=False) as out:  # hazard: tmp-left-behind/notRemoved
        out.write(event['text'])
    return out.name
