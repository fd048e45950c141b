import path from 'node:path';
import { catalogue } from 'hazard-core';
import { dataReport, type Report } from '../report/formats.js';
import { readinessPage } from '../report/readiness/page.js';
import { statisticsReport } from '../report/statistics.js';
import { textReport } from '../report/text.js';
import type { ScanResult } from '../scan-result.js';
import { homepage, version } from '../version.js';
import type { ScanFlags } from './options.js';
import { colorsFor, widthOf, type Terminal } from './terminal.js';

/** The report in the format that was asked for. */
export function render(result: ScanResult, flags: ScanFlags, { stdout, env }: Terminal): Report {
  const { format, category, keepSuppressed } = flags;
  if (format === 'html') {
    const project = path.basename(result.paths.base) || result.paths.base;
    return { text: readinessPage(result, { project, toolVersion: version, homepage }), notifications: [] };
  }
  if (format !== 'text')
    return dataReport(format, result, {
      catalogue,
      toolVersion: version,
      homepage,
      category,
      keepSuppressed,
    });
  const stream = flags.output === undefined ? stdout : undefined;
  const colors = colorsFor(stream, flags.color, stream === undefined ? {} : env);
  const width = stream === undefined ? 100 : widthOf(stream);
  const text =
    flags.statistics === true ? statisticsReport(result, colors) : textReport(result, { colors, width });
  return { text, notifications: [] };
}
