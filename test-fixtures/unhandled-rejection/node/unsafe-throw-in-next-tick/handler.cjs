// The callback runs when nobody is there to catch.
exports.handler = async (event) => {
  process.nextTick(() => {
    if (event.amount < 0) throw new RangeError('A negative amount.'); // hazard: unhandled-rejection/throwInCallback
  });
  const response = await fetch(event.url);
  return { statusCode: response.status };
};
