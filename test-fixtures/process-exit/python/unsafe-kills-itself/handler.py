# The process ends itself by its number.
import os
import signal


def handler(event, context):
    if event.get('restart'):
        os.kill(os.getpid(), signal.SIGTERM)  # hazard: process-exit/ownProcess
