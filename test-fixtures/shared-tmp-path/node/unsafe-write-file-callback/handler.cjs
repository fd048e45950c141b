// The callback form of writeFile on one name.
const fs = require('fs');

exports.handler = (event) =>
  new Promise((resolve, reject) => {
    fs.writeFile('/tmp/mail.eml', event.mail, (error) => { // hazard: shared-tmp-path/fixedName
      if (error) reject(error);
      else resolve({ stored: true });
    });
  });
