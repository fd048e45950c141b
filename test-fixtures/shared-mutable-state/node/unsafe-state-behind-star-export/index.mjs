export * from './session.mjs';
