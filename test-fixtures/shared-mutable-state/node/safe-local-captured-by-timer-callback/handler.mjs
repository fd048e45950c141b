// The callback closes over a local of its own invocation.
export const handler = async (event) => {
  const greeting = `Hello ${event.name}`;
  return new Promise((resolve) => {
    setTimeout(() => resolve(greeting), 50);
  });
};
