# The engine is a pool, made for one request.
from sqlalchemy import create_engine, text


def handler(event, context):
    engine = create_engine('postgresql://db/shop')  # hazard: connection-per-invocation/perInvocation
    with engine.connect() as connection:
        return connection.execute(text('SELECT 1')).scalar()
