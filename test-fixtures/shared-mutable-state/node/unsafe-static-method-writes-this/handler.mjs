// In a static method `this` is the class.
class Locale {
  static tag = 'en';

  static use(header) {
    this.tag = header.split(',')[0]; // hazard: shared-mutable-state/requestData
  }

  static format(amount) {
    return new Intl.NumberFormat(this.tag).format(amount);
  }
}

export const handler = async (event) => {
  Locale.use(event.headers['accept-language']);
  const response = await fetch(`https://accounts.example/${event.account}`);
  const { balance } = await response.json();
  return { text: Locale.format(balance) };
};
