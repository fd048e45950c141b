// From a shell the file runs in the main thread of its own process.
exports.handler = async (event) => ({ doubled: event.amount * 2 });

if (require.main === module) {
  process.chdir(__dirname);
  process.umask(0o022);
  exports.handler({ amount: 21 }).then((answer) => process.exit(answer.doubled === 42 ? 0 : 1));
}
