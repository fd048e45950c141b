// The flag is set when the loading starts, the word list when it ends.
let loaded = false;
let banned = [];

function load() {
  if (loaded) return Promise.resolve(); // hazard: check-then-act/halfInitialised
  loaded = true;
  return fetch('https://words.example/banned')
    .then((response) => response.json())
    .then((list) => {
      banned = list;
    });
}

exports.handler = (event) => load().then(() => ({ ok: !banned.some((word) => event.text.includes(word)) }));
