export { emptyModule, lowerModule } from './lower-module.js';
export type { ScopeManagerLike } from './syntax.js';
