# One connection of the process, and several threads of the handler that use it at once: their packets mix.
import os
from concurrent.futures import ThreadPoolExecutor

import pymysql

connection = pymysql.connect(  # hazard: shared-connection/concurrentUse
    host=os.environ['DB_HOST'],
    port=int(os.environ['DB_PORT']),
    user=os.environ['DB_USER'],
    database=os.environ['DB_NAME'],
)


def load(order):
    with connection.cursor() as cursor:
        cursor.execute('SELECT total FROM orders WHERE id = %s', (order,))
        return cursor.fetchone()


def handler(event, context):
    with ThreadPoolExecutor(max_workers=4) as pool:
        return list(pool.map(load, event['orders']))
