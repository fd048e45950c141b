# An adapter of the platform calls the application, and that calls the route.
from fastapi import FastAPI, UploadFile
from mangum import Mangum

app = FastAPI()


@app.post('/upload/{folder}')
async def upload(folder: str, file: UploadFile):
    with open(f'/tmp/{folder}-upload', 'wb') as target:  # hazard: shared-tmp-path/eventDerived
        target.write(await file.read())


handler = Mangum(app)
