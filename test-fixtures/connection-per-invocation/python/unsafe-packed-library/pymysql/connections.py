class Connection:
    def __init__(self, host, user):
        self.host = host
        self.user = user

    def cursor(self):
        raise NotImplementedError

    def close(self):
        self.host = None
