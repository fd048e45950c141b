// After a hit lastIndex stays behind it over the await, and B's first test begins in the middle of B's line.
const failure = /\b(error|failed)\b/gi; // hazard: unsafe-shared-object/statefulRegex

export const handler = async (event) => {
  for (const line of event.lines) {
    if (failure.test(line)) {
      await fetch('https://alerts.example/', { method: 'POST', body: line });
    }
  }
};
