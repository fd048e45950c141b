// The list is a constant, its elements are not: A's form is sent with B's values.
const fields = [{ name: 'street' }, { name: 'city' }];

export const handler = async (event) => {
  for (const field of fields) {
    field.value = event.form[field.name]; // hazard: shared-mutable-state/requestData
  }
  const check = await fetch(`https://addresses.example/check?city=${event.form.city}`);
  return { valid: check.ok, form: fields.map((field) => `${field.name}=${field.value}`).join('&') };
};
