// This pause pauses everybody.
const lock = new Int32Array(new SharedArrayBuffer(4));

export const handler = async (event) => {
  let response = await fetch(event.url);
  for (let attempt = 1; attempt < 4 && !response.ok; attempt++) {
    Atomics.wait(lock, 0, 0, attempt * 200); // hazard: blocking-call/synchronousCall
    response = await fetch(event.url);
  }
  return { status: response.status };
};
