import { catalogue, type Finding, type Step } from 'hazard-core';
import { hazardPage } from '../report/hazard-help.js';
import { visible } from '../quote.js';
import { homepage } from '../version.js';
import type { FileJudgement } from './workspace.js';

/** A finding told as Markdown: what happens, in which order two invocations meet, and what to do. */
export function explained(finding: Finding, sources: FileJudgement['sources']): string {
  const hazard = catalogue.find(({ id }) => id === finding.hazard)!;
  const { message, fix, interleaving } = finding;
  const story = fix !== '' && message.endsWith(fix) ? message.slice(0, -fix.length).trimEnd() : message;
  const sure = finding.confidence === 'high' ? '' : `, ${finding.confidence} confidence`;
  return [
    `**${hazard.title}** (\`${finding.hazard}/${finding.variant}\`${sure})`,
    '',
    literal(story),
    '',
    ...(interleaving.length === 0 ? [] : [...lanes(finding, sources), '']),
    ...(fix === '' ? [] : [`**Fix:** ${literal(fix)}`, '']),
    `[${finding.hazard}](${hazardPage(hazard, homepage)})`,
  ].join('\n');
}

/** Time runs down; each step stands in the column of its invocation. */
function lanes({ interleaving, file }: Finding, sources: FileJudgement['sources']): string[] {
  const row = (step: Step): string => {
    const line = sources.get(step.file)?.lines.positionAt(step.span.start).line;
    const other = step.file === file ? '' : `${cell(visible(step.file.replace(/^.*\//s, '')))}:`;
    const text = `${line === undefined ? '' : `**${other}${line}** `}${cell(step.text)}`;
    return step.invocation === 'A' ? `| ${text} | |` : `| | ${text} |`;
  };
  return ['| Invocation A | Invocation B |', '| --- | --- |', ...interleaving.map(row)];
}

function cell(text: string): string {
  return literal(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Our texts put code between backticks and are prose otherwise. */
function literal(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*_<>[\]#]/g, '\\$&')))
    .join('');
}
