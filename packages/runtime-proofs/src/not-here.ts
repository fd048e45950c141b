/** What a proof needs and this machine does not have: the proof is not run. */
export class NotHere extends Error {}
