import type { DescriptionsRead, DescriptionUnit } from '../descriptions.js';
import { parseYaml, TemplateError } from '../parse-yaml.js';
import { readEach } from '../read-each.js';
import type { SourceFile } from '../../source-file.js';
import type { TemplateTree } from '../template-tree.js';
import { neededPart } from './needed-part.js';
import { readTemplate } from './read-template.js';

/** Reads SAM and CloudFormation templates, in YAML or JSON. Of one that cannot be read, one notification tells why. */
export function readTemplates({ sources, inFull }: DescriptionUnit): DescriptionsRead {
  return readEach(sources, (source) => readTemplate(parseTemplate(source, inFull), source.name));
}

function parseTemplate({ text, name }: SourceFile, inFull: boolean): TemplateTree {
  // Where a function runs on Managed Instances, everything counts that has to do with it; and anything may hold an anchor that it uses.
  if (inFull || name.endsWith('.json') || text.includes('CapacityProvider') || /\s&[\w-]/.test(text))
    return parseYaml(text);
  try {
    return parseYaml(neededPart(text));
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return parseYaml(text);
  }
}
