// Without `pool` a transport opens a connection for every message: there is no shared session.
import nodemailer from 'nodemailer';

const transport = nodemailer.createTransport({ host: process.env.SMTP_HOST, port: 587 });

export const handler = async (event) => {
  await transport.sendMail({ from: 'shop@example.com', to: event.address, subject: 'Your order', text: event.text });
};
