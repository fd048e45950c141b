// The handler itself never exits.
export const handler = async (event) => ({ doubled: event.amount * 2 });
