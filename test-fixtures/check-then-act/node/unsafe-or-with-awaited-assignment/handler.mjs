// The assignment hides on the right side of `||` and runs for each that finds nothing on the left.
let flags;

const readFlags = async () => (await fetch('https://flags.example/')).json();

export const handler = async (event) => {
  flags || (flags = await readFlags()); // hazard: check-then-act/duplicateWork
  return { enabled: flags.includes(event.flag) };
};
