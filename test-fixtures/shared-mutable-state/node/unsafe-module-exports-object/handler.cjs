// The handler leaves the module as a member of an object literal.
let invoice;

async function handler(event) {
  invoice = event.invoice; // hazard: shared-mutable-state/requestData
  const response = await fetch(`https://invoices.example/${invoice}`);
  return { invoice, text: await response.text() };
}

module.exports = { handler };
