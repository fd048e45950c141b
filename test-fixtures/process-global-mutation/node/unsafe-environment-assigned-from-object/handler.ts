// Object.assign puts A's settings over B's, all at once.
export const handler = async (event: { settings: Record<string, string>; url: string }) => {
  Object.assign(process.env, event.settings); // hazard: process-global-mutation/environment
  const response = await fetch(event.url);
  return { status: response.status, stage: process.env.STAGE };
};
