from .connections import Connection


def connect(*args, **kwargs):
    return Connection(*args, **kwargs)
