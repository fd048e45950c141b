// Reading disturbs nobody, and the copy belongs to the invocation.
export const handler = async (event) => {
  const { AWS_REGION, STAGE = 'test' } = process.env;
  const copy = { ...process.env };
  copy.AWS_REGION = event.region;
  delete copy.STAGE;
  const response = await fetch(event.url);
  return { own: AWS_REGION, stage: STAGE, wanted: copy.AWS_REGION, status: response.status };
};
