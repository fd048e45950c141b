# One connection of the process, and several threads of the handler that use it at once.
from concurrent.futures import ThreadPoolExecutor

import pymysql

connection = pymysql.connect(host='db', user='app', database='shop')  # hazard: shared-connection/concurrentUse


def load(order):
    with connection.cursor() as cursor:
        cursor.execute('SELECT total FROM orders WHERE id = %s', (order,))
        return cursor.fetchone()


def handler(event, context):
    with ThreadPoolExecutor(max_workers=4) as pool:
        return list(pool.map(load, event['orders']))
