# The handler goes on with the connection that its thread is using.
import threading

import pymysql

connection = pymysql.connect(host='db', user='app', database='shop')  # hazard: shared-connection/concurrentUse


def log_visit(user):
    with connection.cursor() as cursor:
        cursor.execute('INSERT INTO visits (user) VALUES (%s)', (user,))
    connection.commit()


def handler(event, context):
    thread = threading.Thread(target=log_visit, args=(event['user'],))
    thread.start()
    with connection.cursor() as cursor:
        cursor.execute('SELECT name FROM users WHERE id = %s', (event['user'],))
        name = cursor.fetchone()
    thread.join()
    return {'name': name}
