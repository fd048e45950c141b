# Where the variable is not set, all processes write below /tmp.
import os

FOLDER = os.environ.get('WORK_FOLDER', '/tmp')


def handler(event, context):
    with open(os.path.join(FOLDER, 'state.json'), 'w') as state:  # hazard: shared-tmp-path/fixedName@medium
        state.write(event['state'])
