# The second process to make the folder fails.
import os


def handler(event, context):
    os.makedirs('/tmp/pages')  # hazard: shared-tmp-path/fixedName
    return len(event['pages'])
