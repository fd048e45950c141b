# A program of the command line, and a class of it that no handler is likely to use.
import sys

from keys import Keys


class Copy:
    def __init__(self, name):
        self.keys = Keys(name)


def main(arguments):
    print(Copy(arguments[1]))


if __name__ == '__main__':
    main(sys.argv)
