import manifest from '../package.json' with { type: 'json' };

export const version = manifest.version;

/** Where the project lives, if its manifest says so. */
export const homepage = (manifest as { readonly homepage?: string }).homepage;
