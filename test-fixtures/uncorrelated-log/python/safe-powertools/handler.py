# The logger puts the request id on each line.
from aws_lambda_powertools import Logger

logger = Logger()


@logger.inject_lambda_context
def handler(event, context):
    logger.info('start')
    print('a stray line')
    return event['id']
