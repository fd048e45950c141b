import os

import pgdb


def handler(event, context):
    connection = pgdb.connect(host=os.environ['DB_HOST'], user='app', database='shop')  # hazard: connection-per-invocation/perInvocation
    try:
        cursor = connection.cursor()
        cursor.execute('SELECT count(*) FROM orders')
        return cursor.fetchone()[0]
    finally:
        connection.close()
