// A static field is one for all.
class Session {
  static current: { id: string; name: string } | undefined;
}

async function greet() {
  const response = await fetch('https://texts.example/greeting');
  return `${await response.text()} ${Session.current?.name}`;
}

export const handler = async (event: { user: { id: string; name: string } }) => {
  Session.current = event.user; // hazard: shared-mutable-state/requestData
  return { text: await greet() };
};
