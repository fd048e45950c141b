# The threads are given one connection.
import os
import threading

import psycopg2

_kept = None


def connection():
    global _kept
    if _kept is None or _kept.closed:
        _kept = psycopg2.connect(os.environ['DATABASE_URL'])  # hazard: shared-connection/concurrentUse
    return _kept


def archive(db, order):
    with db.cursor() as cursor:
        cursor.execute('UPDATE orders SET archived = true WHERE id = %s', (order,))
    db.commit()


def handler(event, context):
    db = connection()
    threads = []
    for order in event['orders']:
        thread = threading.Thread(target=archive, args=(db, order))
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()
