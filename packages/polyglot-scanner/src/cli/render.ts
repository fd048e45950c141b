import { hazards } from 'hazard-core';
import { jsonReport } from '../report/json.js';
import { sarifReport } from '../report/sarif.js';
import { statisticsReport } from '../report/statistics.js';
import { textReport } from '../report/text.js';
import type { ScanResult } from '../scan-result.js';
import { homepage, version } from '../version.js';
import type { ScanFlags } from './options.js';
import { colorsFor, widthOf, type Terminal } from './terminal.js';

/** The report in the format that was asked for. */
export function render(result: ScanResult, flags: ScanFlags, { stdout, env }: Terminal): string {
  switch (flags.format) {
    case 'json':
      return jsonReport(result, version);
    case 'sarif':
      return sarifReport(result, { catalogue: hazards, toolVersion: version, homepage });
    case 'text': {
      const stream = flags.output === undefined ? stdout : undefined;
      const colors = colorsFor(stream, flags.color, stream === undefined ? {} : env);
      const width = stream === undefined ? 100 : widthOf(stream);
      return flags.statistics === true
        ? statisticsReport(result, colors)
        : textReport(result, { colors, width });
    }
  }
}
