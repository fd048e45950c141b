# The pattern finds the files of other invocations as well.
import glob
import os


def handler(event, context):
    for path in glob.glob('/tmp/*'):
        os.remove(path)  # hazard: shared-tmp-path/wipesTmp
