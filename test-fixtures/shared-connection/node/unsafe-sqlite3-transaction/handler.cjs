// Every callback lets other invocations run: between A's BEGIN and COMMIT, B's insert falls into A's transaction.
const sqlite3 = require('sqlite3');

const database = new sqlite3.Database('/mnt/efs/visits.db'); // hazard: shared-connection/transaction

exports.handler = (event) =>
  new Promise((resolve, reject) => {
    database.run('BEGIN TRANSACTION', (beginError) => {
      if (beginError) return reject(beginError);
      database.run('INSERT INTO visits (page) VALUES (?)', [event.page], (insertError) => {
        if (insertError) return reject(insertError);
        database.run('COMMIT', (commitError) => (commitError ? reject(commitError) : resolve(event.page)));
      });
    });
  });
