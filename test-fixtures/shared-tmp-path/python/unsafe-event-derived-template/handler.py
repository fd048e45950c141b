# The template is filled with the customer's number, which two requests may share.
TEMPLATE = '/tmp/{customer}.json'


def handler(event, context):
    with open(TEMPLATE.format(customer=event['customer']), 'w') as out:  # hazard: shared-tmp-path/eventDerived
        out.write(event['body'])
