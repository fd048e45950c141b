// One account for all, set before the first request.
const sgMail = require('@sendgrid/mail');

sgMail.setApiKey(process.env.SENDGRID_KEY);

exports.handler = async (event) => {
  await sgMail.send({ to: event.to, from: 'shop@example.com', subject: 'News', text: event.text });
};
