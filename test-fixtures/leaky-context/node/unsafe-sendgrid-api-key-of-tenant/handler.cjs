// A's mail goes out on the account of B's tenant.
const sgMail = require('@sendgrid/mail');

exports.handler = async (event) => {
  sgMail.setApiKey(event.tenant.sendgridKey); // hazard: leaky-context/credentials
  const response = await fetch(`https://templates.example/${event.template}`);
  await sgMail.send({ to: event.to, from: event.tenant.sender, subject: 'News', html: await response.text() });
};
