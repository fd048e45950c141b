import type { Analysis } from '../analysis/analysis.js';
import { showPath, type PathText } from '../analysis/path-parts.js';
import type { PathUse } from '../analysis/path-uses.js';
import type { Step } from '../finding.js';
import { Interleaving } from '../interleaving.js';

interface Texts {
  readonly shared: string;
  readonly happens: string;
  readonly fix: string | undefined;
  readonly steps: readonly Step[];
}

/** What the finding says, by how the file comes to be shared and what is done to it. */
export function describe(
  use: PathUse,
  path: PathText,
  variant: string,
  atInit: boolean,
  analysis: Analysis,
): Texts {
  const name = `\`${showPath(path)}\``;
  const { shared, fix } = sharing(variant, use, name, analysis);
  return {
    shared,
    happens: atInit
      ? `Every ${analysis.runtime.unit} does this while it loads, side by side with the others. ${meeting(use, variant)}`
      : meeting(use, variant),
    fix,
    steps: story(use, name, variant),
  };
}

function sharing(
  variant: string,
  use: PathUse,
  name: string,
  analysis: Analysis,
): { shared: string; fix: string | undefined } {
  const { unit } = analysis.runtime;
  const { idioms } = analysis.facts.paths;
  switch (variant) {
    case 'wipesTmp':
      return {
        shared:
          name === `\`${analysis.facts.paths.temporaryFolder}\``
            ? 'This removes what all invocations of the execution environment have in the temporary folder.'
            : `This removes ${name}, whichever invocation of the execution environment the files belong to.`,
        fix: 'Remove only what this invocation has made: give it a folder of its own and remove that in a `finally`.',
      };
    case 'eventDerived':
      return {
        shared: `${name} is named after the event alone, so two invocations with the same input share it.`,
        fix: undefined,
      };
    case 'workerDerived':
      return {
        shared: `${name} has a name that all invocations of a ${unit} share.`,
        fix: undefined,
      };
    case 'checkThenCreate':
      return {
        shared: `${name} is created because it was not there, and all invocations of the execution environment share it.`,
        fix:
          use.effect === 'directory' && use.mayExist !== true
            ? `Create the folder with ${idioms.existingFolder} and without asking first.`
            : 'Create it under a temporary name of its own, and rename that to the final name once it is complete.',
      };
    case 'database':
      return {
        shared: `The database ${name} is one file for all invocations of the execution environment.`,
        fix: 'Open it in memory, or as a file of this invocation with the request id in its name.',
      };
    case 'changesDirectory':
      return {
        shared: `Relative names now stand for files in ${name}, which all invocations of the execution environment share.`,
        fix: `Use absolute paths in a folder of the invocation, from ${idioms.freshFolder}.`,
      };
    case 'likelyUnique':
      return {
        shared: `Only time or chance keeps ${name} apart from the file of another invocation.`,
        fix: `Use the request id or ${idioms.uniqueName} in the name.`,
      };
    default:
      return {
        shared: `${name} is one ${thing(use)} for all invocations of the execution environment.`,
        fix:
          use.effect === 'directory'
            ? `Create a folder of the invocation with ${idioms.freshFolder}, or pass ${idioms.existingFolder} if all may use it.`
            : undefined,
      };
  }
}

function thing(use: PathUse): string {
  switch (use.effect) {
    case 'directory':
    case 'empty':
      return 'folder';
    case 'profile':
      return 'profile folder';
    default:
      return 'file or folder';
  }
}

function meeting(use: PathUse, variant: string): string {
  if (variant === 'changesDirectory')
    return 'Two of them write the same names there, and each reads and removes what the other has written.';
  if (variant === 'wipesTmp') return 'Invocations that run at the same time lose the files they work on.';
  if (variant === 'checkThenCreate') {
    if (use.effect === 'directory')
      return use.mayExist === true
        ? 'A second invocation finds it there, and works with what the first has only half put into it.'
        : 'Two of them find it missing, and the second attempt to create it fails.';
    return `A second invocation finds it missing too and ${use.mustBeNew === true ? 'fails to create it' : 'writes over it'}, or finds it half written and uses it.`;
  }
  switch (use.effect) {
    case 'remove':
    case 'empty':
    case 'moveAway':
      return 'One invocation takes it away while another still uses it.';
    case 'directory':
      return 'A second invocation fails because it is there, or works among the files of the first.';
    case 'profile':
      return 'The program of a second invocation finds it in use, or takes over the state of the first.';
    case 'database':
      return 'Rows of one invocation show up in the results of another, and writers lock each other out.';
    default:
      if (use.mustBeNew === true)
        return 'A second invocation fails because it is there, or goes on with what the first has put there.';
      return 'A second invocation overwrites it before the first has read it, and the first goes on with data that is not its own.';
  }
}

function story(use: PathUse, name: string, variant: string): readonly Step[] {
  const { module } = use.fn;
  const { span } = use.event;
  const told = new Interleaving();
  if (variant === 'wipesTmp') {
    return told
      .b(module, use.fn.nameSpan, 'B writes a file of its own to the temporary folder.')
      .a(module, span, 'A removes what is in the temporary folder.')
      .b(module, use.fn.nameSpan, 'B looks for its file and finds nothing.').steps;
  }
  if (variant === 'checkThenCreate') {
    return told
      .a(module, span, `A finds no ${name} and begins to create it.`)
      .b(module, span, `B comes to ${name} while it is half finished.`)
      .a(module, span, 'A finishes, too late for B.').steps;
  }
  const removes = use.effect === 'remove' || use.effect === 'empty' || use.effect === 'moveAway';
  if (removes) {
    return told
      .b(module, use.fn.nameSpan, `B works with ${name}.`)
      .a(module, span, `A takes ${name} away.`)
      .b(module, use.fn.nameSpan, 'B goes on and misses it.').steps;
  }
  if (use.effect === 'directory' || use.mustBeNew === true) {
    return told
      .a(module, span, `A creates ${name}.`)
      .b(module, span, `B finds ${name} there: it fails, or goes on with what is A's.`).steps;
  }
  return told
    .a(module, span, `A writes ${name}.`)
    .b(module, span, `B writes ${name} with its own data.`)
    .a(module, use.fn.nameSpan, `A goes on with what B has put there.`).steps;
}
