# The error fails this invocation only.
def handler(event, context):
    if 'id' not in event:
        raise ValueError('The event has no id.')
    return event['id']
