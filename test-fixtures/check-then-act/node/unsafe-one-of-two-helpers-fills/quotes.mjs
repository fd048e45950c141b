export const quotes = new Map();
