# Reading changes nothing.
import os
from pathlib import Path


def handler(event, context):
    if os.path.exists('/tmp/settings.json'):
        with open('/tmp/settings.json', 'r', encoding='utf-8') as settings:
            return settings.read()
    return Path('/tmp/defaults.json').read_text()
