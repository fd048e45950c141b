// The handler writes nothing.
export const handler = async (event) => ({ doubled: event.amount * 2 });
