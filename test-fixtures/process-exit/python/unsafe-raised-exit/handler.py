# The exception ends the process as the call would.
def handler(event, context):
    try:
        return int(event['number'])
    except ValueError as error:
        raise SystemExit(1) from error  # hazard: process-exit/ownProcess
