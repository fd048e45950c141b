# The image is saved for all processes under one name.
import io

from PIL import Image


def handler(event, context):
    with Image.open(io.BytesIO(event['body'])) as image:
        image.thumbnail((100, 100))
        image.save('/tmp/small.jpg')  # hazard: shared-tmp-path/fixedName
    with open('/tmp/small.jpg', 'rb') as small:
        return small.read()
