import { requestId } from './handler.mjs';

export const line = (message) => `${requestId} ${message}`;
