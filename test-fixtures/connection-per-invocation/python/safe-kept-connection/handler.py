# The first invocation opens it, and the others of the process use it again.
import pymysql

connection = None


def connect():
    global connection
    if connection is None or not connection.open:
        connection = pymysql.connect(host='db', user='reader')
    return connection


def handler(event, context):
    with connect().cursor() as cursor:
        cursor.execute('SELECT 1')
        return cursor.fetchone()
