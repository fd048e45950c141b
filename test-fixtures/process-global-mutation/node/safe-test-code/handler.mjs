// The handler only reads the environment.
export const handler = async (event) => {
  const response = await fetch(`${process.env.ORIGIN}/${event.id}`);
  return { status: response.status };
};
