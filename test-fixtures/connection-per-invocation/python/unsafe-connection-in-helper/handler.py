# The helper opens a connection for each request.
import pymysql


def query(statement, *values):
    connection = pymysql.connect(host='db', user='reader')  # hazard: connection-per-invocation/perInvocation
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.fetchall()
    finally:
        connection.close()


def handler(event, context):
    return query('SELECT * FROM orders WHERE id = %s', event['id'])
