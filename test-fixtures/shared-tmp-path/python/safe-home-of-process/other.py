import os
import subprocess

os.environ['HOME'] = '/tmp'


def handler(event, context):
    subprocess.run(['ls', '-l'], check=True)
    subprocess.run(['soffice', '--version'], env={'PATH': '/usr/bin', 'HOME': '/var/task'}, check=True)
