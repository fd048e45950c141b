# The client speaks HTTP: there is no session that a database would have to keep.
from opensearchpy import OpenSearch


def handler(event, context):
    client = OpenSearch(hosts=[{'host': 'search', 'port': 443}])
    return client.get(index='orders', id=event['id'])
