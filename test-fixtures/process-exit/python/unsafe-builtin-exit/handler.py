# The function is meant for the interactive shell.
def lambda_handler(event, context):
    if not event:
        exit()  # hazard: process-exit/ownProcess
    return len(event)
