// A works off the jobs that B put into the queue, and B ends while its jobs are still running elsewhere.
const queue = [];

export const handler = async (event) => {
  queue.splice(queue.length, 0, ...event.jobs); // hazard: shared-mutable-state/accumulates
  const done = [];
  while (queue.length > 0) {
    const job = queue.shift();
    await fetch(`https://jobs.example/${job}`, { method: 'POST' });
    done.push(job);
  }
  return done;
};
