// The invocation fills elements of its own.
const fields = [{ name: 'street' }, { name: 'city' }];

export const handler = async (event) => {
  const filled = fields.map((field) => ({ ...field }));
  for (const field of filled) {
    field.value = event.form[field.name];
  }
  const check = await fetch(`https://addresses.example/check?city=${event.form.city}`);
  return { valid: check.ok, form: filled.map((field) => `${field.name}=${field.value}`).join('&') };
};
