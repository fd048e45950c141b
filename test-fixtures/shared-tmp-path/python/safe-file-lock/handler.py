# Whoever uses the file holds the lock.
import fcntl


def handler(event, context):
    with open('/tmp/counter.txt', 'a+') as counter:
        fcntl.flock(counter, fcntl.LOCK_EX)
        counter.seek(0)
        number = int(counter.read() or 0) + 1
        counter.truncate(0)
        counter.write(str(number))
    return number
