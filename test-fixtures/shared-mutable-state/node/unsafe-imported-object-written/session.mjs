export const session = { user: undefined };
