# The helper ends the process for the invocation that calls it.
import os


def check(event):
    if not event.get('user'):
        os._exit(2)  # hazard: process-exit/ownProcess


def handler(event, context):
    check(event)
    return event['user']
