export const settings = { stage: 'dev' };

settings.stage = process.env.STAGE ?? 'dev';
settings.origin = `https://${settings.stage}.example`;
