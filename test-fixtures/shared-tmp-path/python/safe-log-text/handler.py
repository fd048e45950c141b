# The path stands in texts only.
import logging

logger = logging.getLogger()


def handler(event, context):
    logger.info('Nothing is written to /tmp/report.json')
    raise ValueError(f"{event['name']} is not in /tmp/input")
