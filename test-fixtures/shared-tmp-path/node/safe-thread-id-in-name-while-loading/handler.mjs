// Each worker loads the module once, and its thread's id tells its file from the other workers' files.
import { readFileSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

const file = `/tmp/certificate-${threadId}.pem`;
writeFileSync(file, process.env.CERTIFICATE);
const certificate = readFileSync(file);

export const handler = async (event) => ({ id: event.id, bytes: certificate.length });
