# The resolver calls the route with a part of the path.
from aws_lambda_powertools.event_handler import APIGatewayRestResolver

app = APIGatewayRestResolver()


@app.post('/notes/<note>')
def save(note):
    with open(f'/tmp/note-{note}.txt', 'w') as target:  # hazard: shared-tmp-path/eventDerived
        target.write(app.current_event.body)
    return {'saved': note}


def lambda_handler(event, context):
    return app.resolve(event, context)
