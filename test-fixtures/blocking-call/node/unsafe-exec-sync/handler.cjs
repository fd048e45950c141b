// Until the program has ended, no other invocation of the worker makes a step.
const { execSync } = require('node:child_process');

exports.handler = async (event) => {
  const response = await fetch(`https://sources.example/${event.document}`);
  const html = execSync('pandoc --from markdown --to html', { input: await response.text() }); // hazard: blocking-call/synchronousCall
  return { html: html.toString() };
};
