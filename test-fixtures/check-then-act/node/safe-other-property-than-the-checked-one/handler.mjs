// What is asked is never written; what is written is not what was asked.
const feature = { enabled: process.env.FEATURE === 'on', wasUsed: false };

export const handler = async (event) => {
  if (!feature.enabled) return { statusCode: 404 };
  const response = await fetch(event.url);
  feature.wasUsed = true;
  return { statusCode: response.status };
};
