# A text that documents something reaches no file.
def handler(event, context):
    """Once wrote to open('/tmp/report.json', 'w'); returns the text now."""
    'rm -rf /tmp/*'
    return event['text']
