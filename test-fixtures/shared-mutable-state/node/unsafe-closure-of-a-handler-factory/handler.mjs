// The factory runs once, while the module loads; its variable lives as long as the module's own.
function createHandler(origin) {
  let account;

  return async (event) => {
    account = event.account; // hazard: shared-mutable-state/requestData
    const response = await fetch(`${origin}/transfers`, { method: 'POST', body: String(event.amount) });
    return { account, accepted: response.ok };
  };
}

export const handler = createHandler('https://bank.example');
