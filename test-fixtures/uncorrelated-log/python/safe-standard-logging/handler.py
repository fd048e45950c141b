# The runtime's own formatter adds the request id.
import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


def handler(event, context):
    logger.info('start')
    return event['id']
