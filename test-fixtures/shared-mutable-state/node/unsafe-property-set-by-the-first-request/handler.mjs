// The object is made with defaults; the first request's zone becomes everybody's.
const calendar = { firstDay: 1, zone: undefined };

export const handler = async (event) => {
  calendar.zone ??= event.zone; // hazard: shared-mutable-state/firstRequestWins
  const response = await fetch(`https://calendar.example/${event.day}?zone=${calendar.zone}`);
  return response.json();
};
