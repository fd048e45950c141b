// The flag and the promise are set in one step, and everybody gets the promise.
function once(start) {
  let started = false;
  let result;
  return () => {
    if (!started) {
      started = true;
      result = start();
    }
    return result;
  };
}

const vocabulary = once(async () => {
  const response = await fetch('https://words.example/en');
  return response.json();
});

exports.handler = async (event) => ({ known: (await vocabulary()).includes(event.word) });
