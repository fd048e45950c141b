// A deletes the marker that B's side process has just written.
const fs = require('fs');

module.exports = {
  handler: async (event) => {
    fs.unlinkSync('/tmp/finished.flag'); // hazard: shared-tmp-path/fixedName
    return { restarted: event.job };
  },
};
