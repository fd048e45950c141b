// The timer of A fires after B has stored its greeting.
let greeting;

export const handler = async (event) => {
  greeting = `Hello ${event.name}`; // hazard: shared-mutable-state/requestData
  return new Promise((resolve) => {
    setTimeout(() => resolve(greeting), 50);
  });
};
