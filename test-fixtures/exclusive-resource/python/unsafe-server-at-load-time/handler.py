# Each process starts a server on one port: all but the first fail.
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

server = HTTPServer(('127.0.0.1', 8080), BaseHTTPRequestHandler)  # hazard: exclusive-resource/fixedPort
threading.Thread(target=server.serve_forever, daemon=True).start()


def handler(event, context):
    return event['id']
