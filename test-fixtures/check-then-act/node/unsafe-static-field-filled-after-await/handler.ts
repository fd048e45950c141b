// One class, one field: several invocations find it empty.
class Settings {
  private static values: Record<string, string> | undefined;

  static async read(name: string): Promise<string | undefined> {
    if (!Settings.values) { // hazard: check-then-act/duplicateWork
      const response = await fetch('https://settings.example/');
      Settings.values = (await response.json()) as Record<string, string>;
    }
    return Settings.values[name];
  }
}

export const handler = async (event: { name: string }) => ({ value: await Settings.read(event.name) });
