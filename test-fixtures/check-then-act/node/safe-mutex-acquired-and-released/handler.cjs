// The lock is held from before the look until behind the store.
const { Mutex } = require('async-mutex');

const lock = new Mutex();
const reports = new Map();

exports.handler = async (event) => {
  const release = await lock.acquire();
  try {
    if (!reports.has(event.month)) {
      const response = await fetch(`https://reports.example/${event.month}`);
      reports.set(event.month, await response.json());
    }
    return reports.get(event.month);
  } finally {
    release();
  }
};
