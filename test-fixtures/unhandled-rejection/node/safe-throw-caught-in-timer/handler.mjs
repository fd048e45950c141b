// What the callback throws is caught inside it.
export const handler = (event) =>
  new Promise((resolve) => {
    setTimeout(() => {
      try {
        if (event.amount < 0) throw new RangeError('The amount is negative.');
        resolve({ amount: event.amount });
      } catch (error) {
        resolve({ error: error.message });
      }
    }, 10);
  });
