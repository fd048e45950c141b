# The line says itself which invocation it belongs to.
def handler(event, context):
    print(f'{context.aws_request_id} start')
    return event['id']
