// The image stays in memory, in a local of the invocation.
import sharp from 'sharp';

export const handler = async (event: { image: string }) => {
  const thumbnail = await sharp(Buffer.from(event.image, 'base64')).resize(200).toBuffer();
  return thumbnail.toString('base64');
};
