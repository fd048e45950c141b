// Taken out of `process`, the function ends the same worker.
const { exit } = process;

export const handler = async (event: { licence: string }) => {
  const response = await fetch(`https://licences.example/${event.licence}`);
  if (response.status === 403) exit(3); // hazard: process-exit/exit
  return { licensed: response.ok };
};
