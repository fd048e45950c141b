// The sum is a local: nobody else adds to it.
async function nextWeight() {
  const response = await fetch('https://scales.example/next');
  return Number(await response.text());
}

export const handler = async () => {
  let weight = 0;
  for (let i = 0; i < 3; i++) weight += await nextWeight();
  return { weight };
};
