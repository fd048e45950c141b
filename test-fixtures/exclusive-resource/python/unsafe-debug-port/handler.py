# Each process opens the debugger's port while it loads.
import debugpy

debugpy.listen(5678)  # hazard: exclusive-resource/fixedPort


def handler(event, context):
    return event['id']
