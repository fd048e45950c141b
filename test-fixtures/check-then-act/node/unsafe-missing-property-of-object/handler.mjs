// Both find no template under the name, and both compile it.
const templates = Object.create(null);

async function compile(name) {
  const response = await fetch(`https://templates.example/${name}`);
  const text = await response.text();
  return (values) => text.replaceAll('{name}', values.name);
}

export const handler = async (event) => {
  if (!templates[event.template]) templates[event.template] = await compile(event.template); // hazard: check-then-act/staleCheck
  return { body: templates[event.template](event.values) };
};
