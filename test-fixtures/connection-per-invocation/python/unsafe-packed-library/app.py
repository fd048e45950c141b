# The library lies beside the handler, as it is packed for Lambda: it stays a library.
import os

import pymysql


def handler(event, context):
    connection = pymysql.connect(host=os.environ['DB_HOST'], user='app')  # hazard: connection-per-invocation/perInvocation
    try:
        with connection.cursor() as cursor:
            cursor.execute('SELECT 1')
    finally:
        connection.close()
