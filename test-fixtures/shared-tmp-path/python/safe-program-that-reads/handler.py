# The program has another name where the environment says so, and only reads.
import os
import subprocess

SCANNER = os.getenv('SCANNER', './bin/clamscan')


def handler(event, context):
    return subprocess.run([SCANNER, '--stdout', '/tmp/' + event['name']], check=False).returncode
