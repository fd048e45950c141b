# A table of one process replaces that of another.
import pandas as pd


def handler(event, context):
    frame = pd.DataFrame(event['rows'])
    frame.to_csv('/tmp/rows.csv', index=False)  # hazard: shared-tmp-path/fixedName
    with open('/tmp/rows.csv') as rows:
        return rows.read()
