export async function loadSettings() {
  const response = await fetch(process.env.SETTINGS_URL);
  return response.json();
}
