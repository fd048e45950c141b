// A binds as its user, B binds as another on the same connection: A's compare runs with B's rights.
const ldap = require('ldapjs');

const directory = ldap.createClient({ url: process.env.LDAP_URL }); // hazard: shared-connection/sessionState

exports.handler = (event) =>
  new Promise((resolve, reject) => {
    directory.bind(`uid=${event.user},ou=people,dc=example`, event.password, (bindError) => {
      if (bindError) return reject(bindError);
      directory.compare('cn=admins,dc=example', 'member', event.user, (error, admin) => {
        if (error) reject(error);
        else resolve({ admin });
      });
    });
  });
