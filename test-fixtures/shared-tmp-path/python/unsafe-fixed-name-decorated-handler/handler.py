# The decorator passes the event on to the function; the file is shared all the same.
from aws_lambda_powertools import Logger

logger = Logger()


@logger.inject_lambda_context(log_event=True)
def process(event, context):
    with open('/tmp/event.json', 'w') as copy:  # hazard: shared-tmp-path/fixedName
        copy.write(str(event))
