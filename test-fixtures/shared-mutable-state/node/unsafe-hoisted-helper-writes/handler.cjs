// The helper stands below its caller; it writes the variable that A reads after its await.
exports.handler = async function (event) {
  begin(event.tenant);
  const plan = await fetch(`https://plans.example/${event.plan}`);
  return finish(await plan.json());
};

var activeTenant;

function begin(name) {
  activeTenant = name; // hazard: shared-mutable-state/requestData
}

function finish(plan) {
  return { tenant: activeTenant, plan };
}
