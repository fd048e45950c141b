# The program does its work and ends.
import subprocess


def handler(event, context):
    return subprocess.run(['uname', '-a'], capture_output=True, text=True, check=True).stdout
