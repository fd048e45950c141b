// `new Promise` drops the promise of its executor: a failed fetch rejects that one, not the outer one.
export const handler = async (event) => {
  const page = await new Promise(async (resolve) => { // hazard: unhandled-rejection/droppedAsyncCallback
    const response = await fetch(event.url);
    resolve(await response.text());
  });
  return { length: page.length };
};
