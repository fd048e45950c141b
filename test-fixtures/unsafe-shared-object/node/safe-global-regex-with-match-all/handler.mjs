// matchAll works on a copy of the expression, and replace begins at 0 and ends at 0.
const field = /\{(\w+)\}/g;

export const handler = async (event) => {
  const values = [];
  for (const match of event.template.matchAll(field)) {
    const response = await fetch(`https://fields.example/${match[1]}`);
    values.push(await response.text());
  }
  return { values, plain: event.template.replace(field, '$1') };
};
