# The texts are settings that are handed on, not paths that this code writes to.
import json

SETTINGS = {'DOTNET_CLI_HOME': '/tmp/DOTNET_CLI_HOME', 'HOME': '/tmp', 'CACHE': '/tmp/cache'}


def handler(event, context):
    return json.dumps({**SETTINGS, 'id': event['id']})
