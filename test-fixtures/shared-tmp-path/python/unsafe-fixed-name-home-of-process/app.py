# The program finds the temporary folder as its home in the environment, and keeps its profile there.
import os
import subprocess
import tempfile

os.environ['HOME'] = '/tmp'


def handler(event, context):
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, 'letter.odt')
        with open(source, 'wb') as file:
            file.write(event['body'].encode())
        subprocess.run(['soffice', '--headless', '--convert-to', 'pdf', '--outdir', folder, source], check=True)  # hazard: shared-tmp-path/fixedName
