# The mode makes opening fail where the file is there.
def handler(event, context):
    with open('/tmp/import.lock', 'x') as lock:  # hazard: exclusive-resource/lockFile
        lock.write(context.aws_request_id)
