// The queue holds the jobs of one event.
export const handler = async (event) => {
  const queue = [];
  queue.splice(queue.length, 0, ...event.jobs);
  const done = [];
  while (queue.length > 0) {
    const job = queue.shift();
    await fetch(`https://jobs.example/${job}`, { method: 'POST' });
    done.push(job);
  }
  return done;
};
