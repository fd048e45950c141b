def save(path, text):
    with open(path, 'w') as out:  # hazard[lmi-scan]: shared-tmp-path/fixedName
        out.write(text)
