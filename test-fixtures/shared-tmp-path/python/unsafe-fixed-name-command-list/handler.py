# The list of arguments ends in the name of a file that all processes share.
import subprocess


def handler(event, context):
    command = ['convert', event['url'], '-resize', '100x100', '/tmp/thumbnail.png']
    subprocess.check_call(command)  # hazard: shared-tmp-path/fixedName
    with open('/tmp/thumbnail.png', 'rb') as thumbnail:
        return len(thumbnail.read())
