// One Db2 connection for all: A's long query holds up B's.
import ibmdb from 'ibm_db';

const connection = await ibmdb.open(process.env.DB2_DSN); // hazard: shared-connection/serialised

export const handler = async (event) => connection.query('SELECT * FROM parts WHERE part_no = ?', [event.partNo]);
