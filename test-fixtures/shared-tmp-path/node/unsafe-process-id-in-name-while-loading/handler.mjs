// All workers are threads of one process: they write one file while they load.
import { readFileSync, writeFileSync } from 'node:fs';
import { pid } from 'node:process';

const file = `/tmp/certificate-${pid}.pem`;
writeFileSync(file, process.env.CERTIFICATE); // hazard: shared-tmp-path/workerDerived
const certificate = readFileSync(file);

export const handler = async (event) => ({ id: event.id, bytes: certificate.length });
