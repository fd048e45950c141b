// Whoever passes no options writes into the shared ones.
const defaults = { timeout: 5000 };

async function send(event, options = defaults) {
  options.recipient = event.recipient; // hazard: shared-mutable-state/requestData
  const stamp = await fetch('https://stamps.example/');
  const response = await fetch(`https://mail.example/${options.recipient}?stamp=${await stamp.text()}`);
  return response.status;
}

export const handler = async (event) => ({ status: await send(event) });
