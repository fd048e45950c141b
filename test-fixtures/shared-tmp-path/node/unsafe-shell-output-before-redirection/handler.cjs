// What follows `>&` is the log; the picture before it is one file for A and B.
const { execSync } = require('node:child_process');

exports.handler = async (event) => {
  execSync(`convert "${event.source}" -resize 200x200 /tmp/cover.gif >& /dev/null`); // hazard: shared-tmp-path/fixedName, blocking-call/synchronousCall
  return { cover: event.source };
};
