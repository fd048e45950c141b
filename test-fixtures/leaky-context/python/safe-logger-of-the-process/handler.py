# The logger serves one invocation at a time; the next one replaces the keys.
from aws_lambda_powertools import Logger

logger = Logger()


@logger.inject_lambda_context(clear_state=True)
def handler(event, context):
    logger.append_keys(user=event['user'])
    logger.info('start')
