// The flag is asked and set in one step, and taken back at the end: whoever finds it set does nothing.
let busy = false;

async function purge() {
  if (busy) return;
  busy = true;
  try {
    await fetch('https://cdn.example/purge', { method: 'POST' });
  } finally {
    busy = false;
  }
}

export const handler = async (event) => {
  if (event.purge) await purge();
  const response = await fetch(`https://cdn.example/${event.path}`);
  return { status: response.status };
};
