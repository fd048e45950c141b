export * from './body-builder.js';
export * from './event.js';
export * from './format-text.js';
export * from './module.js';
export * from './place.js';
export * from './span.js';
export * from './value.js';
