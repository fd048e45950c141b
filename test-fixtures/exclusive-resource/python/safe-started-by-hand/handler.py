# Only a developer starts the server.
from http.server import BaseHTTPRequestHandler, HTTPServer


def handler(event, context):
    return event['id']


if __name__ == '__main__':
    HTTPServer(('127.0.0.1', 8080), BaseHTTPRequestHandler).serve_forever()
