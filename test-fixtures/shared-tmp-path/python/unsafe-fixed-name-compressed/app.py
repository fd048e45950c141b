import gzip
import pickle
import shutil


def handler(event, context):
    with gzip.open('/tmp/state.pickle.gz', 'wb') as file:  # hazard: shared-tmp-path/fixedName
        pickle.dump(event['state'], file)
    shutil.move('/tmp/state.pickle.gz', '/mnt/state/state.pickle.gz')
