// The converter is one object: A's page is written in B's currency.
class Converter {
  private currency = 'EUR';
  private rate = 1;

  async configure(currency: string): Promise<void> {
    this.currency = currency; // hazard: shared-mutable-state/requestData
    const response = await fetch(`https://rates.example/${currency}`);
    this.rate = Number(await response.text());
  }

  format(amount: number): string {
    return `${(amount * this.rate).toFixed(2)} ${this.currency}`;
  }
}

const converter = new Converter();

export const handler = async (event: { currency: string; amounts: number[] }) => {
  await converter.configure(event.currency);
  return event.amounts.map((amount) => converter.format(amount));
};
