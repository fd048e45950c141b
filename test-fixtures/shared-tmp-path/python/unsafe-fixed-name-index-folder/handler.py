# The library writes files of its own names into the folder.
from langchain_community.vectorstores import FAISS


def handler(event, context):
    index = FAISS.from_texts(event['texts'], event['embeddings'])
    index.save_local('/tmp')  # hazard: shared-tmp-path/fixedName@medium
