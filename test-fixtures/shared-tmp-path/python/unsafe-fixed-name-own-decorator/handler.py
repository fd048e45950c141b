# The decorator's inner function runs for each invocation.
import functools


def recorded(function):
    @functools.wraps(function)
    def wrapper(event, context):
        with open('/tmp/last-event.txt', 'w') as record:  # hazard: shared-tmp-path/fixedName
            record.write(str(event))
        return function(event, context)

    return wrapper


@recorded
def handler(event, context):
    return event['id']
