import {
  catalogue,
  defaultOptions,
  hazardIds,
  type Confidence,
  type FileOptions,
  type HazardId,
  type Severity,
} from 'hazard-core';
import type { Schema } from './validate.js';

/** What may differ from path to path: what is shown of a file, who calls the code in it, and how often at once. */
export interface PathSettings extends Partial<FileOptions> {
  readonly only?: readonly HazardId[];
  readonly ignore?: readonly HazardId[];
  /** By hazard, or by hazard and variant. */
  readonly severity?: Readonly<Record<string, Severity | 'off'>>;
  readonly strict?: boolean;
  readonly minConfidence?: Confidence;
}

/** A configuration file as the user writes it. */
export interface ConfigFile extends PathSettings {
  readonly failOn?: Severity | 'never';
  readonly additionalConnections?: readonly string[];
  readonly additionalPathSinks?: readonly string[];
  readonly requestTime?: 'auto' | 'handlers' | 'exports';
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly baseline?: string;
  readonly overrides?: readonly (PathSettings & { readonly files: readonly string[] })[];
}

const hazardList = (description: string): Schema => ({
  description,
  type: 'array',
  items: { type: 'string', enum: hazardIds },
});

const nameList = (description: string): Schema => ({
  description,
  type: 'array',
  items: { type: 'string', pattern: '\\S', sample: 'a name' },
});

const callList = (description: string): Schema => ({
  description,
  type: 'array',
  items: { type: 'string', pattern: '^[^#\\s]+#[^#\\s]+$', sample: '"<package>#<export>"' },
});

const patternList = (description: string): Schema => ({
  description,
  type: 'array',
  items: { type: 'string', pattern: '\\S', sample: 'a pattern' },
});

const level: Schema = { type: 'string', enum: ['error', 'warning', 'info', 'off'] };

const perPath: Readonly<Record<string, Schema>> = {
  only: hazardList('Report only these hazards.'),
  ignore: hazardList('Report all hazards but these.'),
  severity: {
    description:
      'How severe a hazard, or one of its variants, is here; "off" leaves it out. A variant that is named is shown without "strict" too.',
    type: 'object',
    properties: Object.fromEntries(
      catalogue.flatMap(({ id, title, variants }) => [
        [id, { ...level, description: title }],
        ...Object.entries(variants).map(
          ([variant, { summary }]) => [`${id}/${variant}`, { ...level, description: summary }] as const,
        ),
      ]),
    ),
  },
  strict: { description: 'All variants, and findings of low confidence.', type: 'boolean', default: false },
  minConfidence: {
    description: 'Leave out findings that are less sure.',
    type: 'string',
    enum: ['high', 'medium', 'low'],
    default: defaultOptions.minConfidence,
  },
};

const perFile: Readonly<Record<keyof FileOptions, Schema>> = {
  handlerNames: nameList("Exports that are handlers, besides those that Lambda's conventions tell."),
  assumeEntries: nameList(
    'Classes of Java and C# whose public methods are all handlers, by name, base type or annotation, or single methods by theirs; * stands for any text.',
  ),
  maxConcurrency: {
    description: 'Concurrent invocations in one execution environment.',
    type: 'integer',
    minimum: 1,
    maximum: 1600,
    default: defaultOptions.maxConcurrency,
  },
};

/** The one place that says what a configuration file may hold: it is checked against this, and editors read it as well. */
export const configSchema: Schema & { readonly properties: Readonly<Record<string, Schema>> } = {
  description: 'Settings of lmi-scan.',
  type: 'object',
  properties: {
    $schema: { description: 'Where this schema is, for editors.', type: 'string' },
    ...perPath,
    failOn: {
      description: 'Exit with 1 when a finding is at least this severe.',
      type: 'string',
      enum: ['error', 'warning', 'info', 'never'],
      default: 'error',
    },
    ...perFile,
    additionalConnections: callList('Calls that open one stateful connection, as "package#export".'),
    additionalPathSinks: callList(
      'Calls that create, change or remove a file, as "package#export" or "package#export:argument".',
    ),
    requestTime: {
      description: 'What counts as code that runs at request time.',
      type: 'string',
      enum: ['auto', 'handlers', 'exports'],
      default: defaultOptions.requestTime,
    },
    include: patternList('Scan only the files that these patterns name, as in a .gitignore.'),
    exclude: patternList('Do not scan the files and folders that these patterns name, as in a .gitignore.'),
    cache: { description: 'Keep results for the next scan.', type: 'boolean', default: false },
    cacheLocation: {
      description: "Keep them in this folder instead of in the user's cache folder.",
      type: 'string',
      pattern: '\\S',
      sample: 'a folder',
    },
    baseline: {
      description: 'The file with the findings that are known and not reported.',
      type: 'string',
      pattern: '\\S',
      sample: 'a file',
    },
    overrides: {
      description: 'Other settings for some files. Where several fit, the last one counts.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          files: patternList('The files, by patterns as in a .gitignore.'),
          ...perPath,
          ...perFile,
        },
        required: ['files'],
        elsewhere: 'at the top level',
      },
    },
  },
};

/** The schema as editors want it. */
export function editorSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'lmi-scan',
    ...forEditors(configSchema),
  };
}

/** Without what only our own messages need, and with no other keys allowed. */
function forEditors({ sample: _, elsewhere: __, items, properties, ...rest }: Schema): object {
  return {
    ...rest,
    ...(items === undefined ? {} : { items: forEditors(items) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, schema]) => [key, forEditors(schema)]),
          ),
          additionalProperties: false,
        }),
  };
}
