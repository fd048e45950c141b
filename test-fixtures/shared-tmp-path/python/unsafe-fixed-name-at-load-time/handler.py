# Each process imports the module, all at the same time, and writes the same file.
import urllib.request

urllib.request.urlretrieve('https://models.example/vocabulary.txt', '/tmp/vocabulary.txt')  # hazard: shared-tmp-path/fixedName


def handler(event, context):
    with open('/tmp/vocabulary.txt') as vocabulary:
        return event['word'] in vocabulary.read().split()
