# The name of a model of the event, written by the old form of joblib.
import boto3
from sklearn.externals import joblib
from sklearn.linear_model import LogisticRegression

s3 = boto3.client('s3')


def handler(event, context):
    model = LogisticRegression().fit(event['samples'], event['labels'])
    path = '/tmp/' + event['model']
    joblib.dump(model, path)  # hazard: shared-tmp-path/eventDerived
    s3.upload_file(path, 'models', event['model'])
