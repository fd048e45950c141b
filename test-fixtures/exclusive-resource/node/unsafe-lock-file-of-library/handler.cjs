// One lock for all invocations of all workers: while A holds it, B's `lock` fails.
const lockfile = require('proper-lockfile');

exports.handler = async (event) => {
  const release = await lockfile.lock('/mnt/catalogue/index.json'); // hazard: exclusive-resource/lockFile
  try {
    const response = await fetch(event.source);
    return { statusCode: response.status };
  } finally {
    await release();
  }
};
