# The object's folder is made for each invocation.
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Workspace:
    folder: Path

    def save(self, name, text):
        (self.folder / name).write_text(text)


def handler(event, context):
    folder = Path(tempfile.mkdtemp())
    try:
        Workspace(folder).save('input.txt', event['text'])
    finally:
        shutil.rmtree(folder)
