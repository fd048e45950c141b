import { createHash } from 'node:crypto';
import type { Finding, HazardId } from 'hazard-core';
import { visible } from '../../quote.js';
import type { ListedFunction } from '../../deployment/handler-files.js';
import type { ScanResult } from '../../scan-result.js';
import { configurationOf, providerOf } from '../functions/described.js';
import { runtimeNames } from '../hazard-help.js';
import { readinessOf, type FunctionVerdict, type Readiness, type Verdict } from './functions.js';
import { hazardCard, shownPlace } from './hazard-card.js';
import { markup, Markup, prose } from './markup.js';
import { counted, hazardOverview, share } from './overview.js';
import { script } from './script.js';
import { style } from './style.js';

const verdictNames: Readonly<Record<Verdict, string>> = {
  'needs-work': 'NEEDS WORK',
  check: 'CHECK',
  ready: 'READY',
};

const verdictMeanings: Readonly<Record<Verdict, string>> = {
  'needs-work': 'breaks when invocations run side by side',
  check: 'a person has to look',
  ready: 'nothing found',
};

const verdicts = Object.keys(verdictNames) as Verdict[];

export interface PageFacts {
  /** What was scanned, as a person calls it. */
  readonly project: string;
  readonly toolVersion: string;
  readonly homepage: string;
}

/** A page of its own: it needs no network and no other file. */
export function readinessPage(result: ScanResult, facts: PageFacts): string {
  const readiness = readinessOf(result);
  const page = new Page(result, readiness, facts);
  return page.text();
}

class Page {
  /** Where each finding is told in full. */
  readonly #ids = new Map<Finding, string>();
  readonly #told = new Set<Finding>();

  constructor(
    private readonly result: ScanResult,
    private readonly readiness: Readiness,
    private readonly facts: PageFacts,
  ) {
    result.findings.forEach((finding, index) => this.#ids.set(finding, `hazard-${index + 1}`));
  }

  text(): string {
    const { project, toolVersion, homepage } = this.facts;
    const title = `${project}: readiness for Lambda Managed Instances`;
    const policy = `default-src 'none'; style-src ${source(style)}; script-src ${source(script)}; base-uri 'none'; form-action 'none'`;
    const document = markup`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta http-equiv="Content-Security-Policy" content="${policy}" />
          <meta name="generator" content="lmi-scan ${toolVersion}" />
          <title>${title}</title>
          <style>${new Markup(style)}</style>
        </head>
        <body>
          <header>
            <h1>${project}</h1>
            <p class="soft">
              Readiness for Lambda Managed Instances, where one environment serves several invocations at
              once.
            </p>
            ${this.#tally()} ${share(this.readiness.functions, verdicts)}
          </header>
          <main>${hazardOverview(this.readiness.functions)} ${this.#functions()} ${this.#elsewhere()} ${this.#notUnderstood()}</main>
          <footer>${this.#footer(homepage, toolVersion)}</footer>
          <script>${new Markup(script)}</script>
        </body>
      </html> `;
    return document.text;
  }

  #tally(): Markup {
    const count = (verdict: Verdict): number =>
      this.readiness.functions.filter((one) => one.verdict === verdict).length;
    return markup`<ul class="tally">
      ${verdicts.map(
        (verdict) =>
          markup`<li class="${verdict}">
            <strong>${count(verdict)}</strong> ${verdictNames[verdict]}
            <span class="soft">${verdictMeanings[verdict]}</span>
          </li>`,
      )}
    </ul>`;
  }

  #functions(): Markup {
    const { functions } = this.readiness;
    if (functions.length === 0) {
      return markup`<h2>Functions</h2>
        <p>
          No Lambda handler was found in the scanned files. Handlers are known by their exports, types and
          parameters; <code>--handler-names</code> and <code>--assume-entry</code> name others.
        </p>`;
    }
    return markup`<h2 id="functions">Functions</h2>
      ${this.#filter()}
      <p class="soft">
        <span id="shown" role="status"></span> <button type="button" class="open-all" hidden>Open all</button>
      </p>
      <ul class="functions" aria-labelledby="functions">
        ${functions.map((one) => this.#function(one))}
      </ul>`;
  }

  #filter(): Markup {
    const runtimes = [
      ...new Set(this.readiness.functions.flatMap(({ entryPoint }) => entryPoint?.runtime ?? [])),
    ].sort();
    return markup`<form hidden>
      <fieldset>
        <legend>Verdict</legend>
        ${verdicts.map((verdict) => markup`<label><input type="checkbox" name="verdict" value="${verdict}" checked /> ${verdictNames[verdict]}</label>`)}
      </fieldset>
      <label class="field">Runtime
        <select name="runtime">
          <option value="">All</option>
          ${runtimes.map((runtime) => markup`<option value="${runtime}">${runtimeNames[runtime]}</option>`)}
        </select>
      </label>
      <label class="field">Name, path or hazard <input type="search" name="text" /></label>
    </form>`;
  }

  #function(one: FunctionVerdict): Markup {
    const { entryPoint, described, verdict, findings, notUnderstood } = one;
    const { name, place } = this.#nameAndPlace(one);
    const configuration = described.map((each) => configurationText(each)).join('; ');
    const found = summaryOf(findings);
    const text = `${name} ${place} ${configuration} ${found}`.toLowerCase();
    const none =
      entryPoint === undefined
        ? 'its code is not in sight'
        : notUnderstood.length > 0
          ? 'not read in full'
          : 'nothing found';
    const runtime = entryPoint?.runtime;
    const row = markup`<span class="badge">${verdictNames[verdict]}</span>
      <span class="name">${visible(name)} <span class="place">${place}</span>${configuration === '' ? undefined : markup` <span class="soft configuration">${visible(configuration)}</span>`}</span>
      <span>${runtime === undefined ? '' : runtimeNames[runtime]}</span>
      <span class="found">${found === '' ? none : found}</span>`;
    const attributes = markup`class="${verdict}" data-verdict="${verdict}" data-runtime="${runtime ?? ''}" data-text="${text}"`;
    if (findings.length === 0 && notUnderstood.length === 0) {
      return markup`<li ${attributes}><div class="row">${row}</div></li>`;
    }
    return markup`<li ${attributes}>
      <details>
        <summary class="row">${row}</summary>
        <div class="body">
          ${this.#complaints(notUnderstood)}
          ${findings.map((finding) => (this.#told.has(finding) ? this.#link(finding) : this.#card(finding)))}
        </div>
      </details>
    </li>`;
  }

  /** As descriptions call it, and where its code begins, or else where it is described. */
  #nameAndPlace({ entryPoint, described }: FunctionVerdict): { name: string; place: string } {
    const names = described.map((one) => one.function.name);
    if (entryPoint === undefined) {
      const { at } = described[0]!.function;
      return { name: names.join(', '), place: shownPlace(at, this.result) };
    }
    return { name: [...names, entryPoint.name].join(', '), place: shownPlace(entryPoint, this.result) };
  }

  #card(finding: Finding): Markup {
    this.#told.add(finding);
    return hazardCard(finding, this.#ids.get(finding)!, this.result);
  }

  /** The same code is told once, however many functions run it. */
  #link(finding: Finding): Markup {
    return markup`<p>
      <a href="#${this.#ids.get(finding)}">${finding.hazard}</a>
      <span class="place">${shownPlace(finding, this.result)}</span>, told at another function that runs the
      same code.
    </p>`;
  }

  #elsewhere(): Markup | undefined {
    const { elsewhere } = this.readiness;
    if (elsewhere.length === 0) return undefined;
    return markup`<h2>In code that no function in sight runs</h2>
      <p class="soft">Exported, or run while a module loads: a handler elsewhere may depend on it.</p>
      ${elsewhere.map((finding) => this.#card(finding))}`;
  }

  #notUnderstood(): Markup | undefined {
    const { notUnderstood } = this.readiness;
    if (notUnderstood.length === 0) return undefined;
    return markup`<h2>Not judged</h2>
      <p class="soft">
        These files, or parts of them, were not understood: whether they are ready is not known.
      </p>
      ${this.#complaints(notUnderstood)}`;
  }

  #complaints(notifications: Readiness['notUnderstood']): Markup | undefined {
    if (notifications.length === 0) return undefined;
    const items = notifications.map(({ file, start, message }) => {
      const line = start === undefined ? '' : `:${start.line}`;
      return markup`<li>
        <span class="place">${visible(this.result.paths.fromRoot(file!))}${line}</span>
        ${prose(visible(message))}
      </li>`;
    });
    return markup`<ul class="notes">
      ${items}
    </ul>`;
  }

  #footer(homepage: string, toolVersion: string): Markup {
    const { files, suppressed, hidden } = this.result.statistics;
    const left = [
      ...(suppressed > 0 ? [`${counted(suppressed, 'finding')} allowed by comments.`] : []),
      ...(hidden > 0 ? [`${counted(hidden, 'finding')} not shown: only with --strict.`] : []),
    ].join(' ');
    return markup`<p><a href="${homepage}">lmi-scan ${toolVersion}</a> read ${counted(files, 'file')}. ${left}</p>
      <p>
        ${verdictNames['needs-work']}: an error was found in code that the function runs.
        ${verdictNames.check}: only warnings, or a file that could not be read in full. ${verdictNames.ready}:
        nothing was found, which is no proof that nothing is there.
      </p>`;
  }
}

/** Where a function runs, and with what. */
function configurationText(listed: ListedFunction): string {
  const provider = providerOf(listed.function);
  const where = provider === undefined ? 'not on Managed Instances' : `on ${provider}`;
  return [where, ...configurationOf(listed)].join(', ');
}

/** `shared-tmp-path × 2, process-exit`, errors first. */
function summaryOf(findings: readonly Finding[]): string {
  const counts = new Map<HazardId, number>();
  const bySeverity = [...findings].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  for (const { hazard } of bySeverity) counts.set(hazard, (counts.get(hazard) ?? 0) + 1);
  return [...counts].map(([hazard, count]) => (count === 1 ? hazard : `${hazard} × ${count}`)).join(', ');
}

/** Of a script or style sheet that the page may use: no other one can be slipped in. */
function source(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
