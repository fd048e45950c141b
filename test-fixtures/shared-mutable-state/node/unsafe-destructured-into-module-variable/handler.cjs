// A's second request goes to the tenant that B destructured meanwhile.
let tenant;

async function load(path) {
  const response = await fetch(`https://${tenant}.example${path}`);
  return response.json();
}

exports.handler = async (event) => {
  ({ tenant } = event.requestContext.authorizer); // hazard: shared-mutable-state/requestData
  const user = await load('/me');
  const orders = await load('/orders');
  return { user, orders };
};
