# The module that Python runs is the program; it installs into one folder for all.
import subprocess
import sys


def handler(event, context):
    subprocess.check_call([sys.executable, '-m', 'pip', 'install', 'requests', '-t', '/tmp/packages'])  # hazard: shared-tmp-path/fixedName
    return event['id']
