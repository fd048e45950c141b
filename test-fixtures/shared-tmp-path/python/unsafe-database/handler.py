# Rows of one invocation show up in the results of another.
import sqlite3


def handler(event, context):
    database = sqlite3.connect('/tmp/index.db')  # hazard: shared-tmp-path/database
    database.execute('CREATE TABLE IF NOT EXISTS words (word TEXT)')
    database.execute('INSERT INTO words VALUES (?)', (event['word'],))
    database.commit()
    return database.execute('SELECT COUNT(*) FROM words').fetchone()
