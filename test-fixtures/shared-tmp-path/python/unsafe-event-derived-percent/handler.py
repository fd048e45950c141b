# The name holds nothing but the order's number.
def handler(event, context):
    target = '/tmp/%s-%s.txt' % ('order', event['order'])
    with open(target, 'w') as out:  # hazard: shared-tmp-path/eventDerived
        out.write(event['text'])
