// tar unpacks below `cwd`, where the other invocation unpacks as well.
import * as tar from 'tar';

export const handler = async (event) => {
  await tar.x({ file: event.archive, cwd: '/tmp/site' }); // hazard: shared-tmp-path/fixedName
};
