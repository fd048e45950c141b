# The program writes its files into the current folder.
import os
import subprocess


def handler(event, context):
    os.chdir('/tmp')  # hazard: shared-tmp-path/changesDirectory
    subprocess.run(['git', 'clone', '--depth', '1', event['repository']], check=True)
