import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const temporaryFile = () => join(tmpdir(), `${randomUUID()}.csv`);
