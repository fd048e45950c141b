# The connection serves one invocation at a time, with its transaction.
import psycopg2

connection = psycopg2.connect('dbname=shop')


def handler(event, context):
    with connection, connection.cursor() as cursor:
        cursor.execute('BEGIN')
        cursor.execute('UPDATE stock SET amount = amount - %s', (event['amount'],))
    connection.commit()
