# Each thread takes a connection of its own from a pool.
import os
from concurrent.futures import ThreadPoolExecutor

from psycopg2.pool import ThreadedConnectionPool

connections = ThreadedConnectionPool(1, 4, os.environ['DATABASE_URL'])


def load(order):
    connection = connections.getconn()
    try:
        with connection.cursor() as cursor:
            cursor.execute('SELECT total FROM orders WHERE id = %s', (order,))
            return cursor.fetchone()
    finally:
        connections.putconn(connection)


def handler(event, context):
    with ThreadPoolExecutor(max_workers=4) as pool:
        return list(pool.map(load, event['orders']))
