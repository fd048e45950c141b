export { ship as handler } from './shipping.mjs';
