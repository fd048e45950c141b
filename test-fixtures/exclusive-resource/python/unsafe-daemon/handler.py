# Each process starts a server of its own on the same port.
import subprocess

server = subprocess.Popen(['redis-server', '--port', '6379'])  # hazard: exclusive-resource/daemon


def handler(event, context):
    return event['id']
