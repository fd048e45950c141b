// `+=` reads before the await and writes behind it: what B added meanwhile is lost.
let weight = 0;

async function nextWeight() {
  const response = await fetch('https://scales.example/next');
  return Number(await response.text());
}

export const handler = async () => {
  weight += await nextWeight(); // hazard: shared-mutable-state/readModifyWrite
  return { weight };
};
