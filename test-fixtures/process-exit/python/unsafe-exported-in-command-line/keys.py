import sys
from pathlib import Path


class Keys:
    def __init__(self, folder):
        self.folder = Path(folder)

    def load(self, name):
        path = self.folder / name
        if not path.exists():
            print('No such key: ' + name)
            sys.exit(2)  # hazard: process-exit/ownProcess@low
        return path.read_text()
