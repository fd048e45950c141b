// The static block runs once, while the module loads.
class Locale {
  static tag;

  static {
    this.tag = process.env.LOCALE ?? 'en';
  }

  static format(amount) {
    return new Intl.NumberFormat(this.tag).format(amount);
  }
}

export const handler = async (event) => {
  const response = await fetch(`https://accounts.example/${event.account}`);
  const { balance } = await response.json();
  return { text: Locale.format(balance) };
};
