# No invocation is running yet.
print('loading')


def handler(event, context):
    return event['id']
