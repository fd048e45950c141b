// Between the look and the store nothing waits: nobody else can come in between.
const matchers = new Map();

export const handler = async (event) => {
  if (!matchers.has(event.pattern)) {
    matchers.set(event.pattern, new RegExp(event.pattern, 'i'));
  }
  const response = await fetch('https://names.example/');
  const names = await response.json();
  return names.filter((name) => matchers.get(event.pattern).test(name));
};
