// From a shell a rejection ends a process that nobody else uses.
exports.handler = async (event) => {
  const response = await fetch(event.url);
  return { statusCode: response.status };
};

async function main() {
  const { statusCode } = await exports.handler({ url: process.argv[2] });
  process.exitCode = statusCode === 200 ? 0 : 1;
}

if (require.main === module) {
  main();
}
