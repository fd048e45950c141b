// During A's await B runs the same expression from A's lastIndex on its own text; A goes on from B's.
const field = /\{(\w+)\}/g; // hazard: unsafe-shared-object/statefulRegex

export const handler = async (event) => {
  const values = [];
  let match;
  while ((match = field.exec(event.template)) !== null) {
    const response = await fetch(`https://fields.example/${match[1]}`);
    values.push(await response.text());
  }
  return values;
};
