// The guarded part runs from a shell only, where the process is its own.
exports.handler = async (event) => {
  const response = await fetch(`https://orders.example.com/${event.orderId}`);
  return { statusCode: response.status };
};

if (require.main === module) {
  exports
    .handler({ orderId: process.argv[2] })
    .then((answer) => process.exit(answer.statusCode === 200 ? 0 : 1))
    .catch(() => process.exit(2));
}
