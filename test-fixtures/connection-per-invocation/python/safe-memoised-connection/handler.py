# The memo keeps the connection for the process.
import functools

import redis


@functools.lru_cache(maxsize=1)
def client():
    return redis.Redis(host='cache')


def handler(event, context):
    return client().get(event['key'])
