# Nobody in sight calls the helper, but the file is one for all who do.
def save(text):
    with open('/tmp/saved.txt', 'w') as out:  # hazard: shared-tmp-path/fixedName@medium
        out.write(text)
