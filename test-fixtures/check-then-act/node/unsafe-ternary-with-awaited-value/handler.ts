// The ternary decides before the wait.
type Holidays = Record<string, string>;

let holidays: Holidays | null = null;

async function loadHolidays(): Promise<Holidays> {
  const response = await fetch('https://calendar.example/holidays');
  return (await response.json()) as Holidays;
}

export const handler = async (event: { day: string }) => {
  holidays = holidays === null ? await loadHolidays() : holidays; // hazard: check-then-act/duplicateWork
  return { holiday: holidays[event.day] ?? null };
};
