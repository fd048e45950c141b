# The request says which database and which user: there is hardly one connection that could be kept.
import json

import boto3
import pymysql

secrets = boto3.client('secretsmanager')


def login(secret):
    settings = json.loads(secrets.get_secret_value(SecretId=secret)['SecretString'])
    return pymysql.connect(host=settings['host'], user=settings['username'], password=settings['password'])  # hazard: connection-per-invocation/perInvocation@low


def handler(event, context):
    connection = login(event['SecretId'])
    try:
        with connection.cursor() as cursor:
            cursor.execute('SELECT 1')
    finally:
        connection.close()
