# The route's parameter names the file: two requests for one name share it.
from chalice import Chalice

app = Chalice(app_name='files')


@app.route('/files/{name}', methods=['PUT'])
def put_file(name):
    with open('/tmp/' + name, 'wb') as target:  # hazard: shared-tmp-path/eventDerived
        target.write(app.current_request.raw_body)
    return {'stored': name}
