// `context.done` does not exist: the call throws.
export const handler = async (event, context) => {
  const total = event.lines.reduce((sum, line) => sum + line.price, 0);
  context.done(null, { total }); // hazard: unsupported-api/contextMethod
};
