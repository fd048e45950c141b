# Two invocations at once cannot bind one port.
import socket


def handler(event, context):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        listener.bind(('', 9000))  # hazard: exclusive-resource/fixedPort
        listener.listen()
        # seam: while-listening
        return event['id']
