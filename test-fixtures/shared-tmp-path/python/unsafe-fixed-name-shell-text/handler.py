# The program writes its output for all processes under one name.
import subprocess


def handler(event, context):
    subprocess.run(f"ffmpeg -i '{event['url']}' -y /tmp/out.mp4", shell=True, check=True)  # hazard: shared-tmp-path/fixedName
    with open('/tmp/out.mp4', 'rb') as video:
        return len(video.read())
