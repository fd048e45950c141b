# Each process starts a display of its own under one number.
import subprocess

display = subprocess.Popen(['Xvfb', ':99', '-screen', '0', '1280x800x24'])  # hazard: exclusive-resource/daemon


def handler(event, context):
    subprocess.run(['wkhtmltoimage', event['url'], '-'], env={'DISPLAY': ':99'}, check=True)
