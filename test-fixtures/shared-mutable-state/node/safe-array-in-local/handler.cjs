// The list is made for the invocation.
exports.handler = async (event) => {
  const results = [];
  for (const url of event.urls) {
    const response = await fetch(url);
    results.push({ url, status: response.status });
  }
  return results;
};
