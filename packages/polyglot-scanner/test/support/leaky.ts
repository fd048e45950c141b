/** A handler with one finding by the real engine: `shared-mutable-state/requestData` on line 3. */
export const leaky = `let user;
export const handler = async (event) => {
  user = event.user;
  await send(event);
  return user;
};
`;
