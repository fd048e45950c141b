import type { Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Cell } from '../analysis/cells.js';
import { Interleaving } from '../interleaving.js';
import type { Block } from '../model/module.js';
import type { Candidate } from './detector.js';
import type { ParallelUse } from './parallel-accesses.js';

export type WriteVariant =
  'requestData' | 'firstRequestWins' | 'readModifyWrite' | 'accumulates' | 'unsynchronised';

/** The read to tell of; `isOthers` where no invocation that writes gets to it afterwards: all reads are on other ways. */
export function readOf(
  write: Access,
  { reads }: ParallelUse,
  analysis: Analysis,
): { readonly read: Access | undefined; readonly isOthers: boolean } {
  const own = reads.filter(({ fn }) => fn === write.fn);
  const behind = own.filter((read) => isBehind(read, write, analysis));
  const isOthers = own.length > 0 && own.length === reads.length && behind.length === 0;
  return { read: behind[0] ?? own[0] ?? reads[0], isOthers };
}

function isBehind(read: Access, write: Access, { index }: Analysis): boolean {
  const [from, to] = [index.position(write.event), index.position(read.event)];
  if (from === undefined || to === undefined) return true;
  if (from.block === to.block && to.index > from.index) return true;
  const seen = new Set<Block>();
  const queue = from.block.successors.map((edge) => edge.to);
  for (let block = queue.pop(); block !== undefined; block = queue.pop()) {
    if (seen.has(block)) continue;
    seen.add(block);
    queue.push(...block.successors.map((edge) => edge.to));
    if (block.exceptional !== undefined) queue.push(block.exceptional);
  }
  return seen.has(to.block);
}

/** What the finding says. */
export function describeWrite(
  variant: WriteVariant,
  cell: Cell,
  isOthers: boolean,
  analysis: Analysis,
): Pick<Candidate, 'shared' | 'happens'> {
  const name = `\`${cell.name}\``;
  const all = `all invocations of one ${analysis.runtime.unit} share`;
  switch (variant) {
    case 'requestData':
      return {
        shared: `Request data is stored in ${name}, which ${all}.`,
        happens: isOthers
          ? 'The invocation that reads it is another one than the one that has stored it, and gets data of a request that is not its own.'
          : "Between this write and the read another invocation stores its own value: the first goes on with another request's data.",
      };
    case 'firstRequestWins':
      return {
        shared: `${name} is made from the first request and then kept, while ${all} it.`,
        happens: 'Every later invocation works with the value of the first request, whoever it serves.',
      };
    case 'readModifyWrite':
      return {
        shared: `${name} is read and written back without a lock, while ${all} it.`,
        happens: 'Two invocations read the same old value, both write, and one of the two updates is lost.',
      };
    case 'accumulates':
      return {
        shared: `${name} collects the values of requests, and ${all} it.`,
        happens:
          'One invocation reads what others have put in, or empties it; two that add at the same time damage a collection that is not made for it.',
      };
    case 'unsynchronised':
      return {
        shared: `${name} is written without a lock that its readers hold as well, while ${all} it.`,
        happens:
          'Another thread reads or writes it at the same moment: updates are lost, and a reader may see a half-made state.',
      };
  }
}

export function storyOfWrite(
  variant: WriteVariant,
  { cell, fn: { module }, event: { span } }: Access,
  read: Access | undefined,
  isOthers: boolean,
): Candidate['steps'] & object {
  if (isOthers && read !== undefined && variant === 'requestData') {
    return new Interleaving()
      .a(module, span, `A writes \`${cell.name}\` and is done.`)
      .b(read.fn.module, read.event.span, `B reads \`${cell.name}\` and gets what A has stored.`).steps;
  }
  const steps = new Interleaving();
  switch (variant) {
    case 'readModifyWrite':
      steps
        .a(module, span, `A reads \`${cell.name}\`.`)
        .b(module, span, `B reads the same value and writes \`${cell.name}\`.`)
        .a(module, span, `A writes \`${cell.name}\` from what it had read: B's update is gone.`);
      break;
    case 'firstRequestWins':
      steps
        .a(module, span, `A makes \`${cell.name}\` from its own request.`)
        .b(module, span, `B finds \`${cell.name}\` set and uses A's value for its own request.`);
      break;
    case 'accumulates':
    case 'unsynchronised':
      steps
        .a(module, span, `A changes \`${cell.name}\`.`)
        .b(module, span, `B changes \`${cell.name}\` on another thread at the same moment.`);
      break;
    case 'requestData':
      steps
        .a(module, span, `A writes \`${cell.name}\`.`)
        .b(module, span, `B writes \`${cell.name}\`, over A's value.`);
  }
  if (read !== undefined && (variant === 'requestData' || variant === 'accumulates')) {
    steps.a(read.fn.module, read.event.span, `A reads \`${cell.name}\` and gets what B has stored.`);
  }
  return steps.steps;
}
