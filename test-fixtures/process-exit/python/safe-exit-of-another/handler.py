# The method of another object has the same name.
class Turnstile:
    def exit(self):
        return 'open'


def handler(event, context):
    turnstile = Turnstile()
    return turnstile.exit() + event['side']
