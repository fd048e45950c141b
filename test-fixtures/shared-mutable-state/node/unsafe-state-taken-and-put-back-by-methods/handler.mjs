class Progress {
  #done = 0;

  get() {
    return this.#done;
  }

  set(done) {
    this.#done = done; // hazard: shared-mutable-state/readModifyWrite
  }
}

const progress = new Progress();

export const handler = async (event) => {
  const before = progress.get();
  const response = await fetch('https://jobs.example/finished');
  progress.set(before + (await response.json()).length);
  return { job: event.job, done: progress.get() };
};
