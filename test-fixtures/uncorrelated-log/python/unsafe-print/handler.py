# The lines of invocations that run at the same time cannot be told apart.
def handler(event, context):
    print('start')  # hazard: uncorrelated-log/rawStream
    total = sum(event['amounts'])
    print(f'total {total}')
    return total
