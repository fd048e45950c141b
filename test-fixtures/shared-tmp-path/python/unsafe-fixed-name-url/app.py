import urllib.request


def handler(event, context):
    urllib.request.urlretrieve('https://example.com/rates.csv', '/tmp/rates.csv')  # hazard: shared-tmp-path/fixedName
    with open('/tmp/rates.csv') as file:
        return file.readline()
