# The home is a folder of the process, no program is started that would write there, or it is told another one.
import os
import subprocess
import tempfile

os.environ['HOME'] = tempfile.mkdtemp()
os.environ['LANG'] = '/tmp'


def handler(event, context):
    subprocess.run(['soffice', '--headless', '--version'], check=True)
    return os.environ['HOME']
