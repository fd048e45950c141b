# The client brings a pool of its own, which serves one request.
from pymongo import MongoClient


def handler(event, context):
    client = MongoClient('mongodb://db')  # hazard: connection-per-invocation/perInvocation
    return client.shop.orders.find_one({'_id': event['id']})
