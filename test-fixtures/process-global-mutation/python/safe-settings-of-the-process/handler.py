# The settings belong to the process, which serves this invocation alone.
import locale
import os


def handler(event, context):
    os.environ['TZ'] = event['zone']
    locale.setlocale(locale.LC_ALL, event['locale'])
    return locale.currency(event['amount'])
