# The platform calls the object; its method runs for each invocation.
class Resize:
    def __init__(self, folder):
        self.folder = folder

    def __call__(self, event, context):
        with open(self.folder + '/image.png', 'wb') as image:  # hazard: shared-tmp-path/fixedName
            image.write(event['body'])


handler = Resize('/tmp')
