// One mailbox connection handles one command at a time: B's fetch waits for A's large message.
import { ImapFlow } from 'imapflow';

const mail = new ImapFlow({ host: process.env.IMAP_HOST ?? '', port: 993, secure: true }); // hazard: shared-connection/serialised
await mail.connect();
await mail.mailboxOpen('INBOX');

export const handler = async (event: { sequence: string }) => {
  const message = await mail.fetchOne(event.sequence, { envelope: true });
  return message === false ? null : message.envelope;
};
