// Started once for the worker; every invocation awaits it and takes its rejection.
const settings = fetch('https://config.example.com/settings.json').then((response) => response.json());

export const handler = async (event) => {
  const { prices } = await settings;
  return { price: prices[event.sku] };
};
