// The same lost update, with a Map.
const attempts = new Map<string, number>();

export const handler = async (event: { user: string; password: string }) => {
  const failed = attempts.get(event.user) ?? 0;
  const response = await fetch('https://login.example/', { method: 'POST', body: event.password });
  attempts.set(event.user, response.ok ? 0 : failed + 1); // hazard: shared-mutable-state/readModifyWrite
  return { statusCode: response.ok ? 200 : 401 };
};
