// The pattern declares a local, which goes along as an argument.
async function load(tenant, path) {
  const response = await fetch(`https://${tenant}.example${path}`);
  return response.json();
}

exports.handler = async (event) => {
  const { tenant } = event.requestContext.authorizer;
  const user = await load(tenant, '/me');
  const orders = await load(tenant, '/orders');
  return { user, orders };
};
