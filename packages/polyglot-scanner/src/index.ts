export { jsonVersion } from './report/json.js';
export type { JsonFinding, JsonNotification, JsonPlace, JsonReport } from './report/json.js';
