# Only a developer gets there.
import sys


def handler(event, context):
    return event['id']


def main():
    handler({'id': 1}, None)
    sys.exit(0)


if __name__ == '__main__':
    main()
