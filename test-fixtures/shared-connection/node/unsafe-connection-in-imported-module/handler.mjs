import { findUser } from './database.mjs';

export const handler = async (event) => findUser(event.userId);
