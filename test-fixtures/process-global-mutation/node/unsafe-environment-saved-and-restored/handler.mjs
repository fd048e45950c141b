// A restores the zone that was there before A, in the middle of B's formatting.
export const handler = async (event) => {
  const before = process.env.TZ;
  process.env.TZ = event.timeZone; // hazard: process-global-mutation/environment
  try {
    const response = await fetch(`https://calendar.example/${event.id}`);
    const { start } = await response.json();
    return new Date(start).toString();
  } finally {
    process.env.TZ = before;
  }
};
