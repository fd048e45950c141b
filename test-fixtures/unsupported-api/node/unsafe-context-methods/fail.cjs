// `context.fail` does not exist: the caller sees a TypeError instead of the reason.
exports.handler = async (event, context) => {
  if (!event.orderId) {
    context.fail(new Error('The event has no orderId.')); // hazard: unsupported-api/contextMethod
    return undefined;
  }
  return { orderId: event.orderId };
};
