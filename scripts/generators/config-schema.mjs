// The JSON schema of lmi-scan's configuration file, for editors, and the table of its keys, from what the scanner checks
// a file against.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { withPart } from '../generated-part.mjs';
import { cacheFolder, scannerFolder } from '../workspace.mjs';

/**
 * @typedef {object} Schema
 * @property {string} [description]
 * @property {string} type
 * @property {unknown} [default]
 * @property {string[]} [enum]
 * @property {number} [minimum]
 * @property {number} [maximum]
 * @property {Schema} [items]
 * @property {Record<string, Schema>} [properties]
 */

export default async function () {
  const outfile = path.join(cacheFolder, 'config-schema.mjs');
  await build({
    entryPoints: [path.join(scannerFolder, 'src', 'config', 'schema.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  /** @type {{ editorSchema: () => Schema }} */
  const { editorSchema } = await import(pathToFileURL(outfile).href);
  const schema = editorSchema();
  const page = 'docs/configuration.md';
  return {
    'packages/polyglot-scanner/schemas/lmi.config.schema.json': `${JSON.stringify(schema, undefined, 2)}\n`,
    [page]: withPart(page, 'keys', keys(schema)),
  };
}

/** @param {Schema} schema */
function keys({ properties = {} }) {
  const inOverrides = properties.overrides?.items?.properties ?? {};
  const rows = Object.entries(properties).map(([key, schema]) => {
    const mark = key in inOverrides ? 'yes' : '';
    return `| \`${key}\` | ${valuesOf(schema)} | ${mark} | ${schema.description ?? ''} |`;
  });
  return ['| Key | Value | By path | What it does |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** @param {Schema} schema */
function valuesOf({ type, enum: values, default: usual, items, minimum, maximum }) {
  if (type === 'integer') return `**\`${JSON.stringify(usual)}\`**, from ${minimum} to ${maximum}`;
  if (type === 'array') return items?.type === 'object' ? 'a list of objects' : 'a list';
  if (type === 'object') return 'an object';
  const allowed = (values ?? (type === 'boolean' ? [false, true] : [])).map((value) => JSON.stringify(value));
  const others = allowed.filter((value) => value !== JSON.stringify(usual)).map((value) => `\`${value}\``);
  const first = usual === undefined ? [] : [`**\`${JSON.stringify(usual)}\`**`];
  const shown = [...first, ...others];
  return shown.length > 0 ? shown.join(', ') : 'a text';
}
