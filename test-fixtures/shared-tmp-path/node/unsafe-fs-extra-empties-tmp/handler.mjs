// emptyDir on the shared folder removes B's open work.
import fse from 'fs-extra';

export const handler = async (event) => {
  await fse.emptyDir('/tmp'); // hazard: shared-tmp-path/wipesTmp
  return { ready: event.id };
};
