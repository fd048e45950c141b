# The object that keeps the connection is made while the module loads.
import psycopg2


class Store:
    def __init__(self):
        self.connection = psycopg2.connect('dbname=shop')

    def name(self, key):
        with self.connection.cursor() as cursor:
            cursor.execute('SELECT name FROM users WHERE id = %s', (key,))
            return cursor.fetchone()


store = Store()


def handler(event, context):
    return store.name(event['id'])
