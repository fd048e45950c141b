// A silences the console for B too.
export const handler = async (event) => {
  if (event.quiet) console.debug = () => {}; // hazard: process-global-mutation/globalObject
  const response = await fetch(event.url);
  return response.text();
};
