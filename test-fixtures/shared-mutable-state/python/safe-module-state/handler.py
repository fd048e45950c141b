# Each concurrent invocation runs in a process of its own: nobody else sees the variable.
current_user = None
cache = {}


def handler(event, context):
    global current_user
    current_user = event['user']
    cache[event['key']] = event['value']
    return {'user': current_user, 'size': len(cache)}
