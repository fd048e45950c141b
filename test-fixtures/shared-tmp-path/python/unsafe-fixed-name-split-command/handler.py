# The text is split into the words of one command.
import shlex
import subprocess


def handler(event, context):
    command = 'pdftotext ' + event['url'] + ' /tmp/page.txt'
    subprocess.Popen(shlex.split(command)).wait()  # hazard: shared-tmp-path/fixedName
    with open('/tmp/page.txt') as page:
        return page.read()
