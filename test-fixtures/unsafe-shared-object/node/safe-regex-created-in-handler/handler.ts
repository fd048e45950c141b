// The literal is evaluated once an invocation, so A and B have an object each.
export const handler = async (event: { template: string }) => {
  const field = /\{(\w+)\}/g;
  const values: string[] = [];
  let match: RegExpExecArray | null;
  while ((match = field.exec(event.template)) !== null) {
    const response = await fetch(`https://fields.example/${match[1]}`);
    values.push(await response.text());
  }
  return values;
};
