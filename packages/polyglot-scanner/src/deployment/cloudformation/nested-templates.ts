import path from 'node:path';
import { childOf, entriesOf, textOf, type Scalar, type TemplateTree } from '../template-tree.js';
import { TemplateValues } from './evaluate.js';

const { posix } = path;

/** Nobody nests templates so deeply. */
const deepest = 50;

/** Of the types of resources that deploy another template, the property that says which. */
const nesting: ReadonlyMap<string, string> = new Map([
  ['AWS::Serverless::Application', 'Location'],
  ['AWS::CloudFormation::Stack', 'TemplateURL'],
]);

/** A template that deploys another one, with the parameters that it passes. */
interface Parent {
  readonly file: string;
  readonly parameters: TemplateTree | undefined;
}

/** Values of templates that deploy each other: what a parent passes counts instead of a parameter's default. */
export class NestedTemplates {
  readonly #values = new Map<string, TemplateValues>();
  readonly #parents = new Map<string, Parent[]>();

  /** @param trees by file */
  constructor(private readonly trees: ReadonlyMap<string, TemplateTree>) {
    for (const [file, tree] of trees) {
      for (const { value: resource } of entriesOf(childOf(tree, 'Resources'))) {
        const child = childOfResource(resource, file);
        if (child === undefined || !trees.has(child)) continue;
        const parameters = childOf(resource, 'Properties', 'Parameters');
        this.#parents.set(child, [...(this.#parents.get(child) ?? []), { file, parameters }]);
      }
    }
  }

  /** @param depth how many templates it is deployed through. */
  valuesOf(file: string, depth = 0): TemplateValues {
    const known = this.#values.get(file);
    if (known !== undefined) return known;
    const tree = this.trees.get(file)!;
    // Templates that deploy each other in a circle see the defaults.
    this.#values.set(file, new TemplateValues(tree, file));
    const passed = depth > deepest ? undefined : this.#passedTo(file, depth + 1);
    const values = new TemplateValues(tree, file, passed);
    this.#values.set(file, values);
    return values;
  }

  /** The parameters that are passed; nothing for a value that nobody can tell, or on which the parents do not agree. */
  #passedTo(file: string, depth: number): Map<string, Scalar | undefined> {
    const parents = this.#parents.get(file) ?? [];
    const names = parents.flatMap(({ parameters }) => namesIn(parameters, this.trees.get(file)));
    const passed = new Map<string, Scalar | undefined>();
    for (const name of names) {
      const [first, ...others] = parents.map((parent) => {
        const value = this.valuesOf(parent.file, depth).evaluate(childOf(parent.parameters, name));
        return value?.kind === 'scalar' ? value.value : undefined;
      });
      passed.set(name, others.every((one) => one === first) ? first : undefined);
    }
    return passed;
  }
}

/** Where it is not told which parameters are passed, each of them may be. */
function namesIn(parameters: TemplateTree | undefined, child: TemplateTree | undefined): string[] {
  const isOpen = parameters !== undefined && parameters.kind !== 'map';
  return entriesOf(isOpen ? childOf(child, 'Parameters') : parameters).map(({ key }) => key);
}

/** The template that a resource deploys, if that is a file beside the one that it stands in; the CDK names it as an asset. */
function childOfResource(resource: TemplateTree, file: string): string | undefined {
  const property = nesting.get(textOf(childOf(resource, 'Type')) ?? '');
  if (property === undefined) return undefined;
  const place =
    textOf(childOf(resource, 'Metadata', 'aws:asset:path')) ??
    textOf(childOf(resource, 'Properties', property));
  if (place === undefined || /^[a-z0-9]+:\/\//i.test(place)) return undefined;
  return posix.join(posix.dirname(file), place);
}
