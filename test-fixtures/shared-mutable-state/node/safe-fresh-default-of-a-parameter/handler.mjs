// The default is made anew for each call.
async function send(event, options = { timeout: 5000 }) {
  options.recipient = event.recipient;
  const stamp = await fetch('https://stamps.example/');
  const response = await fetch(`https://mail.example/${options.recipient}?stamp=${await stamp.text()}`);
  return response.status;
}

export const handler = async (event) => ({ status: await send(event) });
