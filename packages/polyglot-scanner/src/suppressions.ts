import { hazardIds, type Finding, type HazardId } from 'hazard-core';
import type { Comment } from './frontends/front-end.js';
import { unknownHazard } from './near-name.js';
import type { Notification } from './notification.js';
import type { SourceFile } from './source-file.js';

/** A comment that allows hazards. */
interface Permission {
  /** Why; ESLint demands none. */
  readonly reason?: string | undefined;
}

/** What the comments of one file allow. */
export interface Suppressions {
  /** What allows a finding, if anything does. Only the line on which its primary location starts counts. */
  allowing(finding: Finding): Permission | undefined;
  /** `lmi-ignore` comments that do not work, and why. */
  readonly notifications: readonly Notification[];
  /**
   * The hazards that `lmi-ignore` comments allow and none of these findings of the file has; one for each comment.
   * @param isLookedFor whether somebody has looked for a hazard; without it, for all.
   */
  unused(findings: readonly Finding[], isLookedFor?: (hazard: HazardId) => boolean): readonly Notification[];
}

/** Whether a text may hold a comment of ours; a quick look that saves reading the comments of all other files. */
export function mayHoldOwnSuppression(text: string): boolean {
  return text.includes('lmi-ignore');
}

/** Whether a text may hold a suppression that ESLint understands as well. */
export function mayHoldEslintDirective(text: string): boolean {
  return text.includes('eslint-disable');
}

type HazardSet = ReadonlySet<HazardId> | 'all';

/** An `lmi-ignore` comment that works. */
interface Allowance {
  readonly comment: Comment;
  readonly line: number;
  readonly hazards: ReadonlySet<HazardId>;
}

/** What a comment allows, and why. */
interface Rule extends Permission {
  readonly hazards: HazardSet;
}

/** From `offset` on, the hazards are allowed, or no longer: ESLint's block comments. */
interface Switch extends Rule {
  readonly offset: number;
  readonly allowed: boolean;
}

/**
 * Reads the comments of a file:
 * - `lmi-ignore[<hazard>, …]: reason` at the end of a line covers that line, on a line of its own the next line of code;
 * - `eslint-disable-next-line`, `eslint-disable-line`, `eslint-disable` and `eslint-enable` mean what they mean to
 *   ESLint, where the plugin's rules are called `lmi/<hazard>`.
 */
export function readSuppressions(source: SourceFile, comments: readonly Comment[]): Suppressions {
  const byLine = new Map<number, Rule[]>();
  const allowances: Allowance[] = [];
  const switches: Switch[] = [];
  const notifications: Notification[] = [];
  const lines = source.lines;
  const complain = (level: Notification['level'], comment: Comment, message: string): Notification => ({
    level,
    kind: 'suppression',
    file: source.name,
    start: lines.positionAt(comment.span.start),
    end: lines.positionAt(comment.span.end),
    message,
  });
  const allow = (line: number, rule: Rule): void => {
    const known = byLine.get(line);
    if (known === undefined) byLine.set(line, [rule]);
    else known.push(rule);
  };

  for (const comment of comments) {
    const text = comment.text.trim();
    if (text.startsWith('lmi-ignore')) {
      const own = parseOwn(text);
      if (typeof own === 'string') {
        notifications.push(complain('warning', comment, own));
      } else {
        const line = coveredLine(source, comment, comments);
        allow(line, own);
        allowances.push({ comment, line, hazards: own.hazards });
      }
      continue;
    }
    const directive = parseEslint(text);
    if (directive === undefined || (directive.hazards !== 'all' && directive.hazards.size === 0)) continue;
    const firstLine = lines.positionAt(comment.span.start).line;
    const lastLine = lines.positionAt(comment.span.end).line;
    if (directive.name === 'eslint-disable-next-line') {
      allow(lastLine + 1, directive);
    } else if (directive.name === 'eslint-disable-line') {
      if (firstLine === lastLine) allow(firstLine, directive);
    } else if (comment.kind === 'block') {
      const { hazards, reason } = directive;
      const allowed = directive.name === 'eslint-disable';
      switches.push({ offset: comment.span.start, hazards, reason, allowed });
    }
  }

  return {
    notifications,
    allowing({ hazard, span }) {
      const line = lines.positionAt(span.start).line;
      const ofLine = byLine.get(line)?.find(({ hazards }) => includes(hazards, hazard));
      if (ofLine !== undefined) return ofLine;
      const last = switches.findLast((one) => one.offset <= span.start && includes(one.hazards, hazard));
      return last?.allowed === true ? last : undefined;
    },
    unused(findings, isLookedFor = () => true) {
      if (allowances.length === 0) return [];
      const found = new Set(
        findings.map(({ hazard, span }) => `${hazard} ${lines.positionAt(span.start).line}`),
      );
      return allowances.flatMap(({ comment, line, hazards }) => {
        const idle = [...hazards].filter((hazard) => isLookedFor(hazard) && !found.has(`${hazard} ${line}`));
        if (idle.length === 0) return [];
        const what = idle.length === 1 ? idle[0]! : `${idle.slice(0, -1).join(', ')} or ${idle.at(-1)!}`;
        return [complain('note', comment, `This scan found no ${what} on line ${line}: nothing to allow.`)];
      });
    },
  };
}

function includes(hazards: HazardSet, hazard: HazardId): boolean {
  return hazards === 'all' || hazards.has(hazard);
}

/** What an `lmi-ignore` comment says, or what is wrong with it. */
function parseOwn(text: string): { hazards: ReadonlySet<HazardId>; reason: string } | string {
  const match = /^lmi-ignore\s*\[([^\]]*)\]\s*(?::\s*([^]*))?/.exec(text);
  if (match === null) {
    return 'This comment allows nothing: write "lmi-ignore[<hazard>]: <reason>".';
  }
  const hazards = new Set<HazardId>();
  for (const word of match[1]!.split(',')) {
    const id = word.trim().replace(/^lmi\//, '');
    if (id === '') continue;
    if (!isHazard(id)) return `This comment allows nothing. ${unknownHazard(id)}`;
    hazards.add(id);
  }
  if (hazards.size === 0) {
    return 'This comment allows nothing: it names no hazard. Write "lmi-ignore[<hazard>]: <reason>".';
  }
  const reason = (match[2] ?? '').trim();
  if (reason === '') {
    const names = [...hazards].join(', ');
    return `This comment allows nothing: it gives no reason. Write "lmi-ignore[${names}]: <reason>".`;
  }
  return { hazards, reason };
}

interface EslintDirective extends Rule {
  readonly name: 'eslint-disable' | 'eslint-enable' | 'eslint-disable-line' | 'eslint-disable-next-line';
}

/** Rules of other plugins are left out: a directive that names only those gives an empty set. */
function parseEslint(text: string): EslintDirective | undefined {
  const match = /^(eslint-(?:enable|disable(?:-next-line|-line)?))(?=\s|$)([^]*)$/.exec(text);
  if (match === null) return undefined;
  const name = match[1] as EslintDirective['name'];
  // Behind ` -- ` stands the reason.
  const [list = '', reason] = match[2]!.split(/\s-{2,}\s([^]*)/u).map((part) => part.trim());
  if (list === '') return { name, hazards: 'all', reason };
  const rules = list.split(',').map((rule) => rule.trim());
  const ours = rules.flatMap((rule) => (rule.startsWith('lmi/') ? [rule.slice('lmi/'.length)] : []));
  return { name, hazards: new Set(ours.filter(isHazard)), reason };
}

export function isHazard(word: string): word is HazardId {
  return (hazardIds as readonly string[]).includes(word);
}

/** The line with the code that an `lmi-ignore` comment stands at the end of, before, or above. */
function coveredLine(source: SourceFile, comment: Comment, comments: readonly Comment[]): number {
  const { lines } = source;
  const own = lines.positionAt(comment.span.start).line;
  const last = lines.positionAt(comment.span.end).line;
  if (hasCode(source, own, comments)) return own;
  for (let line = last; line <= lines.lineCount; line++) {
    if (hasCode(source, line, comments)) return line;
  }
  return last;
}

/** Whether a line holds anything but whitespace and comments. */
function hasCode(source: SourceFile, line: number, comments: readonly Comment[]): boolean {
  const start = source.lines.startOf(line);
  const end = start + source.lines.lineText(line).length;
  let rest = '';
  let from = start;
  for (const { span } of comments) {
    if (span.end <= from) continue;
    if (span.start >= end) break;
    rest += source.text.slice(from, Math.max(from, span.start));
    from = Math.max(from, span.end);
  }
  if (from < end) rest += source.text.slice(from, end);
  return rest.trim() !== '';
}
