// A slip of the pen: the file that is made has another ending, and nothing makes the one that is removed.
import { existsSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';

export const handler = async (event, context) => {
  const path = `/tmp/${context.awsRequestId}.csv`;
  try {
    writeFileSync(path, event.rows.join('\n'));
    return readFileSync(path).length;
  } finally {
    unlinkSync(path);
    if (existsSync('/tmp/rows.tsv')) unlinkSync('/tmp/rows.tsv'); // hazard: shared-tmp-path/fixedName@low
  }
};
