import type { Argument, BranchEvent, CallEvent, ReadEvent, SuspendEvent, WriteForm } from './event.js';
import type { Block, FunctionModel } from './module.js';
import type { Place } from './place.js';
import type { Span } from './span.js';
import { unknownValue, type CallValue, type ReadValue, type TypeReference, type Value } from './value.js';

interface JumpTarget {
  readonly labels: readonly string[];
  readonly breakTo: Block;
  /** Absent for a `switch` or a labelled block. */
  readonly continueTo: Block | undefined;
  /** A labelled block: only a `break` with its label leaves it. */
  readonly labelOnly?: boolean;
  /** How many `finally` clauses enclose the target. */
  readonly finallyDepth: number;
}

interface FinallyClause {
  readonly entry: Block;
  /** Where jumps that pass through the clause go on afterwards. */
  readonly exits: Set<Block>;
  /** A `return` or an exception passes through it: the function may end after it. */
  leaves: boolean;
}

export interface CallParts {
  readonly callee: Value;
  readonly receiver?: Place | undefined;
  readonly isNew?: boolean;
  readonly typeArguments?: readonly TypeReference[];
  readonly args: readonly Argument[];
  readonly span: Span;
  readonly calleeSpan: Span;
}

/**
 * Writes one function's control-flow graph. A front end calls it in evaluation order; it keeps the current block and
 * knows how jumps, exceptions and `finally` clauses connect.
 *
 * After a jump the current block is unreachable, but events are still taken: code behind `return` stays in the model
 * in a block without predecessors.
 */
export class BodyBuilder {
  #current: Block;
  #handler: Block | undefined;
  readonly #jumps: JumpTarget[] = [];
  readonly #finals: FinallyClause[] = [];

  constructor(private readonly fn: FunctionModel) {
    this.#current = this.#newBlock();
  }

  get function(): FunctionModel {
    return this.fn;
  }

  read(place: Place, span: Span): ReadValue {
    const event: ReadEvent = { kind: 'read', place, span };
    this.#current.events.push(event);
    return { kind: 'read', place, event, span };
  }

  /** Also records the value as a definition of the variable, when the place is a whole variable. */
  write(place: Place, value: Value, span: Span, form: WriteForm, operator?: string): void {
    this.#current.events.push(
      operator === undefined
        ? { kind: 'write', place, value, form, span }
        : { kind: 'write', place, value, form, operator, span },
    );
    if (place.root.kind === 'variable' && place.path.length === 0)
      place.root.variable.definitions.push(value);
  }

  call(parts: CallParts): CallValue {
    const event: CallEvent = {
      kind: 'call',
      callee: parts.callee,
      receiver: parts.receiver,
      isNew: parts.isNew ?? false,
      ...(parts.typeArguments === undefined ? {} : { typeArguments: parts.typeArguments }),
      args: parts.args,
      span: parts.span,
      calleeSpan: parts.calleeSpan,
    };
    this.#current.events.push(event);
    return { kind: 'call', event, span: parts.span };
  }

  /** Emits the switch point and gives the settled value. */
  suspend(value: Value, span: Span, via: SuspendEvent['via'] = 'await'): Value {
    this.#current.events.push({ kind: 'suspend', via, value, span });
    return { kind: 'await', value, span };
  }

  discard(value: Value, span: Span, explicit = false): void {
    this.#current.events.push({ kind: 'discard', value, explicit, span });
  }

  acquire(lock: Place, span: Span): void {
    this.#current.events.push({ kind: 'acquire', lock, span });
  }

  release(lock: Place, span: Span): void {
    this.#current.events.push({ kind: 'release', lock, span });
  }

  /** Evaluates `whenTrue` or `whenFalse` depending on the condition, and goes on behind both. */
  branch(
    condition: Value,
    span: Span,
    whenTrue: () => void,
    whenFalse?: () => void,
    test: BranchEvent['test'] = 'truthy',
  ): void {
    const from = this.#endWithBranch(condition, span, test);
    const after = this.#newBlock();
    const yes = this.#newBlock();
    this.#connect(from, yes, true);
    this.#current = yes;
    whenTrue();
    this.#connect(this.#current, after);
    if (whenFalse === undefined) {
      this.#connect(from, after, false);
    } else {
      const no = this.#newBlock();
      this.#connect(from, no, false);
      this.#current = no;
      whenFalse();
      this.#connect(this.#current, after);
    }
    this.#current = after;
  }

  /**
   * A loop. `test` runs before each turn and gives the condition (`undefined`: endless), `update` after each.
   * With `testAfter` the first turn runs untested (`do … while`).
   */
  loop(parts: {
    labels?: readonly string[];
    test?: () => { value: Value; span: Span; test?: BranchEvent['test'] };
    body: () => void;
    update?: () => void;
    testAfter?: boolean;
  }): void {
    const head = this.#newBlock();
    const bodyStart = this.#newBlock();
    const step = this.#newBlock();
    const after = this.#newBlock();
    this.#connect(this.#current, parts.testAfter === true ? bodyStart : head);
    this.#current = head;
    if (parts.test === undefined) {
      this.#connect(this.#current, bodyStart);
    } else {
      const { value, span, test } = parts.test();
      const from = this.#endWithBranch(value, span, test ?? 'truthy');
      this.#connect(from, bodyStart, true);
      this.#connect(from, after, false);
    }
    this.#current = bodyStart;
    this.#withJump({ labels: parts.labels ?? [], breakTo: after, continueTo: step }, parts.body);
    this.#connect(this.#current, step);
    this.#current = step;
    parts.update?.();
    this.#connect(this.#current, head);
    this.#current = after;
  }

  /** A `switch`; each case may fall through into the next. `test` is absent for `default`. */
  switch(
    cases: readonly { test?: () => { value: Value; span: Span }; body: () => void }[],
    labels: readonly string[] = [],
  ): void {
    const after = this.#newBlock();
    const bodies = cases.map(() => this.#newBlock());
    let fallback = after;
    cases.forEach((one, index) => {
      const body = bodies[index]!;
      if (one.test === undefined) {
        fallback = body;
        return;
      }
      const { value, span } = one.test();
      const from = this.#endWithBranch(value, span, 'case');
      const next = this.#newBlock();
      this.#connect(from, body, true);
      this.#connect(from, next, false);
      this.#current = next;
    });
    this.#connect(this.#current, fallback);
    this.#withJump({ labels, breakTo: after, continueTo: undefined }, () => {
      cases.forEach((one, index) => {
        this.#current = bodies[index]!;
        one.body();
        this.#connect(this.#current, bodies[index + 1] ?? after);
      });
    });
    this.#current = after;
  }

  /** A labelled statement that is no loop. */
  labelled(label: string, body: () => void): void {
    const after = this.#newBlock();
    this.#withJump({ labels: [label], breakTo: after, continueTo: undefined, labelOnly: true }, body);
    this.#connect(this.#current, after);
    this.#current = after;
  }

  /** `try`, with `catch` or `finally` or both. Also what `using`, `with` and lock statements lower to. */
  try(parts: { body: () => void; catch?: () => void; finally?: () => void }): void {
    const outerHandler = this.#handler;
    const final: FinallyClause | undefined =
      parts.finally === undefined
        ? undefined
        : { entry: this.#detachedBlock(), exits: new Set(), leaves: false };
    const caught = parts.catch === undefined ? undefined : this.#detachedBlock();
    const after = this.#detachedBlock();
    const next = final?.entry ?? after;

    if (final !== undefined) this.#finals.push(final);
    this.#handler = caught ?? final?.entry;
    const bodyStart = this.#newBlock();
    this.#connect(this.#current, bodyStart);
    this.#current = bodyStart;
    parts.body();
    this.#connect(this.#current, next);

    if (caught !== undefined) {
      this.#handler = final?.entry ?? outerHandler;
      this.#adopt(caught);
      this.#current = caught;
      parts.catch!();
      this.#connect(this.#current, next);
    }
    this.#handler = outerHandler;
    if (final !== undefined) {
      this.#finals.pop();
      this.#adopt(final.entry);
      this.#current = final.entry;
      parts.finally!();
      for (const exit of final.exits) this.#connect(this.#current, exit);
      this.#connect(this.#current, after);
      // An exception or a `return` on its way out passes through here, then leaves the function or meets the next handler.
      const enclosing = this.#finals.at(-1);
      const onward = outerHandler ?? (final.leaves ? enclosing?.entry : undefined);
      if (onward !== undefined) this.#connect(this.#current, onward);
      else this.#connect(this.#current, this.#exitBlock());
    }
    this.#adopt(after);
    this.#current = after;
  }

  return(value: Value, span: Span): void {
    this.#current.events.push({ kind: 'return', value, span });
    this.#leave();
  }

  throw(value: Value, span: Span): void {
    this.#current.events.push({ kind: 'throw', value, span });
    if (this.#handler !== undefined) {
      this.#connect(this.#current, this.#handler);
      this.#current = this.#newBlock();
    } else {
      this.#leave();
    }
  }

  break(label?: string): void {
    this.#jump(
      (target) => (label === undefined ? !target.labelOnly : target.labels.includes(label)),
      'break',
    );
  }

  continue(label?: string): void {
    this.#jump(
      (target) => target.continueTo !== undefined && (label === undefined || target.labels.includes(label)),
      'continue',
    );
  }

  /** A value nothing is known about. */
  unknown(span: Span, from: readonly Value[] = []): Value {
    return unknownValue(span, from);
  }

  #leave(): void {
    const final = this.#finals.at(-1);
    if (final !== undefined) {
      final.leaves = true;
      this.#connect(this.#current, final.entry);
    }
    this.#current = this.#newBlock();
  }

  #jump(matches: (target: JumpTarget) => boolean, how: 'break' | 'continue'): void {
    const target = this.#jumps.findLast(matches);
    if (target !== undefined) {
      const to = how === 'break' ? target.breakTo : target.continueTo!;
      const crossed = this.#finals.slice(target.finallyDepth);
      const innermost = crossed.at(-1);
      if (innermost === undefined) {
        this.#connect(this.#current, to);
      } else {
        this.#connect(this.#current, innermost.entry);
        crossed.forEach((clause, index) => clause.exits.add(index === 0 ? to : crossed[index - 1]!.entry));
      }
    }
    this.#current = this.#newBlock();
  }

  #withJump(target: Omit<JumpTarget, 'finallyDepth'>, body: () => void): void {
    this.#jumps.push({ ...target, finallyDepth: this.#finals.length });
    body();
    this.#jumps.pop();
  }

  #endWithBranch(condition: Value, span: Span, test: BranchEvent['test']): Block {
    const block = this.#current;
    block.events.push({ kind: 'branch', condition, test, span });
    return block;
  }

  #exit: Block | undefined;

  /** An empty block without successors: the end of the function. */
  #exitBlock(): Block {
    this.#exit ??= this.#newBlock();
    return this.#exit;
  }

  #newBlock(): Block {
    const block = this.#detachedBlock();
    this.#adopt(block);
    return block;
  }

  #detachedBlock(): Block {
    return { id: -1, events: [], successors: [], exceptional: undefined };
  }

  #adopt(block: Block): void {
    (block as { id: number }).id = this.fn.blocks.length;
    block.exceptional = this.#handler;
    this.fn.blocks.push(block);
  }

  #connect(from: Block, to: Block, when?: boolean): void {
    from.successors.push(when === undefined ? { to } : { to, when });
  }
}
