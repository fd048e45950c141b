# The archive's files go into the folder that the shell has entered, for all processes the same.
import os


def handler(event, context):
    os.system('cd /tmp && tar -xzf /opt/model.tar.gz')  # hazard: shared-tmp-path/fixedName@medium
    return os.listdir('/tmp/model')
