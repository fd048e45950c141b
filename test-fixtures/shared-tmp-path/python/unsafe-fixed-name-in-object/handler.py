# Every process has an object of its own, and all of them have one file.
class Exporter:
    suffix = '.csv'

    def __init__(self, folder):
        self.target = folder + '/export' + self.suffix

    def run(self, rows):
        with open(self.target, 'a') as out:  # hazard: shared-tmp-path/fixedName
            out.writelines(rows)


exporter = Exporter('/tmp')


def handler(event, context):
    exporter.run(event['rows'])
