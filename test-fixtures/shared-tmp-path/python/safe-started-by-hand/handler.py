# Only a developer runs what stands behind the question.
def handler(event, context):
    return event['id']


if __name__ == '__main__':
    with open('/tmp/result.json', 'w') as result:
        result.write(str(handler({'id': 1}, None)))
