// Whoever calls this says what happens at the end.
exports.closeBatch = (name, done) => {
  if (name === undefined) {
    done(new Error('There is no name.'));
    return;
  }
  fetch(`https://batches.example.com/${name}`, { method: 'DELETE' }).then(
    (response) => done(undefined, response.status),
    (error) => done(error),
  );
};
