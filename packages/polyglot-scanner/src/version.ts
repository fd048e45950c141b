import manifest from '../package.json' with { type: 'json' };

export const version = manifest.version;

/** Where the project lives; the pages of the hazards are below it. */
export const homepage = manifest.homepage;
