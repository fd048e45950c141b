/** With one finding, `shared-mutable-state/requestData` on line 3. */
export const unsafe = `let user;
export const handler = async (event) => {
  user = event.user;
  await send(event);
  return user;
};
`;

export const safe = `export const handler = async (event) => {
  const { user } = event;
  await send(event);
  return user;
};
`;

/** With one finding, `shared-tmp-path/fixedName` on line 2. */
export const unsafePython = `def handler(event, context):
    with open('/tmp/report.json', 'w') as report:
        report.write(event['body'])
`;
