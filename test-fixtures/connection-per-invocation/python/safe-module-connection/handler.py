# One connection for each process, which serves one invocation at a time.
import os

import psycopg2

connection = psycopg2.connect(os.environ['DATABASE_URL'])


def handler(event, context):
    with connection.cursor() as cursor:
        cursor.execute('SELECT name FROM users WHERE id = %s', (event['id'],))
        return cursor.fetchone()
