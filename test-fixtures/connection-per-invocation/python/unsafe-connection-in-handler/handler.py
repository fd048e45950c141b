# As many invocations as run at once shake hands with the database at once.
import os

import psycopg2


def handler(event, context):
    connection = psycopg2.connect(os.environ['DATABASE_URL'])  # hazard: connection-per-invocation/perInvocation
    with connection.cursor() as cursor:
        cursor.execute('SELECT name FROM users WHERE id = %s', (event['id'],))
        row = cursor.fetchone()
    connection.close()
    return row
