import { describe, expect, it } from 'vitest';
import { ProjectPaths } from '../src/project/paths.js';
import { jsonReport, type JsonReport } from '../src/report/json.js';
import { audit, example, handler, resultOf } from './support/examples.js';

function report(...args: Parameters<typeof jsonReport>): JsonReport {
  return JSON.parse(jsonReport(...args)) as JsonReport;
}

describe('jsonReport', () => {
  it('has all of a finding', () => {
    expect(report(resultOf([example], [handler, audit]), '1.2.3')).toMatchInlineSnapshot(`
      {
        "findings": [
          {
            "confidence": "high",
            "end": {
              "column": 27,
              "line": 6,
            },
            "fix": "Keep it in a local variable and pass it on, or in an AsyncLocalStorage.",
            "functions": [],
            "hazard": "shared-mutable-state",
            "interleaving": [
              {
                "end": {
                  "column": 27,
                  "line": 6,
                },
                "invocation": "A",
                "path": "src/orders/handler.mjs",
                "start": {
                  "column": 3,
                  "line": 6,
                },
                "text": "A stores its user in \`currentUser\`.",
              },
              {
                "end": {
                  "column": 19,
                  "line": 5,
                },
                "invocation": "A",
                "path": "src/audit.mjs",
                "start": {
                  "column": 2,
                  "line": 5,
                },
                "text": "A waits for the audit trail.",
              },
              {
                "end": {
                  "column": 27,
                  "line": 6,
                },
                "invocation": "B",
                "path": "src/orders/handler.mjs",
                "start": {
                  "column": 3,
                  "line": 6,
                },
                "text": "B stores its own user in \`currentUser\`.",
              },
              {
                "end": {
                  "column": 29,
                  "line": 8,
                },
                "invocation": "A",
                "path": "src/orders/handler.mjs",
                "start": {
                  "column": 18,
                  "line": 8,
                },
                "text": "A goes on and answers with B's user.",
              },
            ],
            "message": "\`currentUser\` is shared by all invocations of this worker, and this assignment stores one invocation's data in it. While one invocation awaits, another overwrites it; the first then goes on with the other's user. Keep it in a local variable and pass it on, or in an AsyncLocalStorage.",
            "path": "src/orders/handler.mjs",
            "reach": "handler",
            "related": [
              {
                "end": {
                  "column": 16,
                  "line": 3,
                },
                "message": "declared here",
                "path": "src/orders/handler.mjs",
                "start": {
                  "column": 5,
                  "line": 3,
                },
              },
              {
                "end": {
                  "column": 21,
                  "line": 7,
                },
                "message": "another invocation may run here",
                "path": "src/orders/handler.mjs",
                "start": {
                  "column": 3,
                  "line": 7,
                },
              },
              {
                "end": {
                  "column": 29,
                  "line": 8,
                },
                "message": "read here after the await",
                "path": "src/orders/handler.mjs",
                "start": {
                  "column": 18,
                  "line": 8,
                },
              },
              {
                "end": {
                  "column": 19,
                  "line": 5,
                },
                "message": "the switch point",
                "path": "src/audit.mjs",
                "start": {
                  "column": 2,
                  "line": 5,
                },
              },
            ],
            "runtime": "node",
            "severity": "error",
            "start": {
              "column": 3,
              "line": 6,
            },
            "subject": "currentUser",
            "suggestions": [
              {
                "edits": [
                  {
                    "end": {
                      "column": 17,
                      "line": 6,
                    },
                    "start": {
                      "column": 3,
                      "line": 6,
                    },
                    "text": "const user = ",
                  },
                ],
                "title": "Declare it in the handler",
              },
            ],
            "variant": "requestData",
          },
        ],
        "notifications": [],
        "summary": {
          "cachedFiles": 0,
          "elsewhere": 0,
          "files": 2,
          "filesByRuntime": {
            "node": 2,
          },
          "findings": {
            "error": 1,
            "info": 0,
            "warning": 0,
          },
          "functions": 3,
          "hidden": 0,
          "known": 0,
          "milliseconds": 12,
          "skimmedFiles": 0,
          "skippedFiles": {},
          "skippedFolders": {},
          "suppressed": 0,
          "unmanaged": 0,
        },
        "tool": {
          "name": "lmi-scan",
          "version": "1.2.3",
        },
        "version": 1,
      }
    `);
  });

  it('names paths from where the user stands', () => {
    const result = resultOf([example], [handler, audit], {
      paths: new ProjectPaths('/repo/app', '/repo', '/repo/docs'),
      notifications: [
        { level: 'error', kind: 'internal', file: 'a.js', message: 'Bad.', debug: 'secret stack' },
        { level: 'note', kind: 'excluded', message: 'No file.' },
      ],
    });
    const { findings, notifications } = report(result, '1.2.3');
    expect(findings[0]?.path).toBe('../app/src/orders/handler.mjs');
    expect(notifications).toEqual([
      { level: 'error', kind: 'internal', path: '../app/a.js', message: 'Bad.' },
      { level: 'note', kind: 'excluded', message: 'No file.' },
    ]);
  });
});
