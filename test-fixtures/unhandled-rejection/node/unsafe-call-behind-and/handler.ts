// The call is the right side of an operator, and its promise is as lost as that of a statement.
async function audit(action: string): Promise<void> {
  await fetch('https://audit.example/', { method: 'POST', body: action });
}

export const handler = async (event: { action: string; audited: boolean; url: string }) => {
  event.audited && audit(event.action); // hazard: unhandled-rejection/floatingPromise
  const response = await fetch(event.url);
  return { statusCode: response.status };
};
