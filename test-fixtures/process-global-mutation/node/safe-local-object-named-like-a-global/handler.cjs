// `process` and `global` are parameters here: objects of this invocation.
function summarise(process, global) {
  process.env.TENANT = global.tenant;
  global.name = `${process.env.TENANT} in ${process.env.REGION}`;
  return global;
}

exports.handler = async (event) => {
  const response = await fetch(event.url);
  return summarise({ env: { REGION: event.region } }, { tenant: event.tenant, status: response.status });
};
