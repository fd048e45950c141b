// The output is for the one who started the file from a shell.
exports.handler = async (event) => ({ doubled: event.amount * 2 });

async function main() {
  const answer = await exports.handler({ amount: Number(process.argv[2]) });
  console.log(answer.doubled);
}

if (require.main === module) {
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
