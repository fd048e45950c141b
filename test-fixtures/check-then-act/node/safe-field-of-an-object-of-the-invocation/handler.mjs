// The object with the cache is made for each invocation.
class ExchangeRates {
  #rates = {};

  async of(currency) {
    if (!(currency in this.#rates)) {
      const response = await fetch(`https://rates.example/${currency}`);
      this.#rates[currency] = Number(await response.text());
    }
    return this.#rates[currency];
  }
}

export const handler = async (event) => {
  const rates = new ExchangeRates();
  let total = 0;
  for (const item of event.items) total += item.amount * (await rates.of(item.currency));
  return { total };
};
