# The serverless database meets a handshake for each request all the same.
import aurora_dsql_psycopg2 as dsql


def handler(event, context):
    connection = dsql.connect(host='cluster', user='admin')  # hazard: connection-per-invocation/perInvocation
    try:
        with connection.cursor() as cursor:
            cursor.execute('SELECT 1')
            return cursor.fetchone()
    finally:
        connection.close()
