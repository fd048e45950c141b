import path from 'node:path';
import { catalogue, type Finding, type Severity } from 'hazard-core';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node';
import type { Notification } from '../notification.js';
import { hazardPage } from '../report/hazard-help.js';
import { homepage } from '../version.js';
import { at, rangeOf, uriOf } from './places.js';
import type { FileJudgement } from './workspace.js';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const satisfies Record<Severity, DiagnosticSeverity>;

const levels = {
  error: DiagnosticSeverity.Warning,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
} as const satisfies Record<Notification['level'], DiagnosticSeverity>;

/** Of mistakes in the code, the language's own tools tell, and while somebody types there are always some. */
const untold: ReadonlySet<Notification['kind']> = new Set(['parse-error']);

export const diagnosticSource = 'lmi';

/** What the editor shows of one file. */
export function diagnosticsOf({ name, judgement, sources, base }: FileJudgement): Diagnostic[] {
  const uriOfName = (other: string): string => uriOf(path.join(base, other));
  const ofFile = judgement.findings.filter(({ file }) => file === name);
  const said = judgement.notifications.filter(({ file, kind }) => file === name && !untold.has(kind));
  return [
    ...ofFile.map((finding) => ofFinding(finding, sources, uriOfName)),
    ...said.map((notification) => ofNotification(notification)),
  ];
}

function ofFinding(
  finding: Finding,
  sources: FileJudgement['sources'],
  uriOfName: (name: string) => string,
): Diagnostic {
  const hazard = catalogue.find(({ id }) => id === finding.hazard)!;
  const related = finding.related.flatMap(({ file, span, message }) => {
    const source = sources.get(file);
    return source === undefined
      ? []
      : [{ location: { uri: uriOfName(file), range: rangeOf(source, span) }, message }];
  });
  return {
    range: rangeOf(sources.get(finding.file)!, finding.span),
    severity: severities[finding.severity],
    code: finding.hazard,
    codeDescription: { href: hazardPage(hazard, homepage) },
    source: diagnosticSource,
    message: finding.message,
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

function ofNotification({ level, start, end, message }: Notification): Diagnostic {
  const from = start === undefined ? { line: 0, character: 0 } : at(start);
  return {
    range: { start: from, end: end === undefined ? from : at(end) },
    severity: levels[level],
    source: diagnosticSource,
    message,
  };
}
