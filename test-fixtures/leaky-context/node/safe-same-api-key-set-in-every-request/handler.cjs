// Every invocation sets the same key from the environment: nothing of a request is on the client.
const sgMail = require('@sendgrid/mail');

exports.handler = async (event) => {
  sgMail.setApiKey(process.env.SENDGRID_KEY);
  await sgMail.send({ to: event.to, from: 'shop@example.com', subject: 'News', text: event.text });
};
