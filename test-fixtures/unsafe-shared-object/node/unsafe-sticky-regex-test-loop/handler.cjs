// A sticky expression continues at lastIndex, which B moves while A waits.
const token = /\w+\s*/y; // hazard: unsafe-shared-object/statefulRegex

exports.handler = async (event) => {
  let words = 0;
  while (token.test(event.text)) {
    words += 1;
    await fetch('https://progress.example/word', { method: 'POST', body: event.id });
  }
  return { words };
};
