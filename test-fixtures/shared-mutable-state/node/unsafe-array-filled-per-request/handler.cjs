// A returns what B collected as well, and what every earlier request left.
const results = [];

exports.handler = async (event) => {
  for (const url of event.urls) {
    const response = await fetch(url);
    results.push({ url, status: response.status }); // hazard: shared-mutable-state/accumulates
  }
  return results;
};
