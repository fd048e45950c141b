// Without `g` and `y` an expression keeps no position.
const failure = /\b(error|failed)\b/i;

export const handler = async (event) => {
  for (const line of event.lines) {
    if (failure.test(line)) {
      await fetch('https://alerts.example/', { method: 'POST', body: line });
    }
  }
};
