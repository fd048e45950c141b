// The promise is stored before anything is awaited; a failed one is taken back, so that the next invocation tries again.
let settings;

async function load() {
  const response = await fetch(process.env.SETTINGS_URL);
  return response.json();
}

export const handler = async () => {
  settings ??= load().catch((error) => {
    settings = undefined;
    throw error;
  });
  return { stage: (await settings).stage };
};
