// What is stored is the preparation itself: B finds it and waits for its end.
let preparation;
let templates;

async function prepare() {
  const response = await fetch('https://templates.example/all');
  templates = await response.json();
}

export const handler = async (event) => {
  preparation ??= prepare();
  await preparation;
  return { body: templates[event.template].replace('{name}', event.name) };
};
