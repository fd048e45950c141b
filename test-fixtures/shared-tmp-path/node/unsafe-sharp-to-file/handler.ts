// A uploads the thumbnail that B has just rendered.
import sharp from 'sharp';

export const handler = async (event: { image: string }) => {
  const image = Buffer.from(event.image, 'base64');
  await sharp(image).resize(200).toFile('/tmp/thumbnail.png'); // hazard: shared-tmp-path/fixedName
};
