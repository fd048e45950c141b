// `done`, `succeed` and `fail` belong to the project's own object, not to the Lambda context.
class Job {
  #outcome = 'open';

  succeed() {
    this.#outcome = 'succeeded';
  }

  fail() {
    this.#outcome = 'failed';
  }

  done() {
    return this.#outcome;
  }
}

export const handler = async (event) => {
  const job = new Job();
  if (event.amount > 0) job.succeed();
  else job.fail();
  return { outcome: job.done() };
};
