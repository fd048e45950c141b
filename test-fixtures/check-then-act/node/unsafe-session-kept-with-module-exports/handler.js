// The cache hangs on the exports object, which all invocations share.
exports.cache = {};

exports.handler = async (event) => {
  if (!exports.cache[event.host]) { // hazard: check-then-act/staleCheck
    const response = await fetch(`https://${event.host}/robots.txt`);
    exports.cache[event.host] = await response.text();
  }
  return { text: exports.cache[event.host] };
};
