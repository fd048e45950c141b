# All processes install into one folder while they load, side by side.
import sys

from pip._internal import main

main(['install', '-q', 'requests', '--target', '/tmp/'])  # hazard: shared-tmp-path/fixedName@medium
sys.path.insert(0, '/tmp/')


def handler(event, context):
    return event['id']
