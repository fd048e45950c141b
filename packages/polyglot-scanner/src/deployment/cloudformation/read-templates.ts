import type { Notification } from '../../notification.js';
import type { SourceFile } from '../../source-file.js';
import { cannotRead } from '../cannot-read.js';
import type { DescriptionsRead, DescriptionUnit } from '../descriptions.js';
import { parseYaml, TemplateError } from '../parse-yaml.js';
import type { TemplateTree } from '../template-tree.js';
import { neededPart } from './needed-part.js';
import { NestedTemplates } from './nested-templates.js';
import { readTemplate } from './read-template.js';

/** Reads SAM and CloudFormation templates, in YAML or JSON. Of one that cannot be read, one notification tells why. */
export function readTemplates({ sources, inFull }: DescriptionUnit): DescriptionsRead {
  const trees = new Map<string, TemplateTree>();
  const notifications: Notification[] = [];
  for (const source of sources) {
    try {
      trees.set(source.name, parseTemplate(source, inFull));
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      notifications.push(cannotRead(source, error));
    }
  }
  const nested = new NestedTemplates(trees);
  const deployments = [...trees].map(([file, tree]) => readTemplate(tree, file, nested.valuesOf(file)));
  return { deployments, notifications };
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
