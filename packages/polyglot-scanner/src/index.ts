export type { Finding } from 'hazard-core';
