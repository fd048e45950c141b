import type { AST, Rule, SourceCode } from 'eslint';
import { variantsIn, type Finding, type HazardInfo, type Span } from 'hazard-core';
import { analysisOf } from '../analysis.js';
import { docsUrl } from '../package-info.js';

interface RuleOptions {
  readonly variants: readonly string[];
}

/** The message that part of the file was left out, given by whichever rule is first. */
const notAnalysed = 'notAnalysed';

/** The rule of a hazard: reports what the engine found of it, in the variants that the user wants to see. */
export function createRule(hazard: HazardInfo): Rule.RuleModule {
  const all = variantsIn(hazard, 'node');
  const recommended = all.filter((name) => hazard.variants[name]!.preset === 'recommended');
  const url = docsUrl(hazard.id);
  return {
    meta: {
      type: hazard.kind === 'correctness' ? 'problem' : 'suggestion',
      docs: {
        description: hazard.title,
        recommended: recommended.length > 0,
        ...(url === undefined ? {} : { url }),
      },
      hasSuggestions: true,
      // The engine words the messages; their id tells which variant it is.
      messages: Object.fromEntries([...all, notAnalysed].map((name) => [name, '{{message}}'])),
      schema: [
        {
          type: 'object',
          properties: {
            variants: {
              description:
                'Report only these variants. Default: all but those that only the strict config shows.',
              type: 'array',
              items: { enum: all },
              uniqueItems: true,
            },
          },
          additionalProperties: false,
        },
      ],
      defaultOptions: [{ variants: recommended }],
    },
    create(context) {
      const { sourceCode } = context;
      // Not JavaScript: `@eslint/json`, `@eslint/markdown`, … Asked without touching it, since oxlint makes the scopes on demand.
      if (!('scopeManager' in sourceCode)) return {};
      const { variants } = context.options[0] as RuleOptions;
      return {
        Program() {
          const { findings, problems } = analysisOf(context);
          if (problems.length > 0) {
            for (const { message, span } of problems.splice(0))
              context.report({ loc: locate(span, sourceCode), messageId: notAnalysed, data: { message } });
          }
          for (const finding of findings) {
            if (finding.hazard !== hazard.id || !variants.includes(finding.variant)) continue;
            context.report(toReport(finding, sourceCode));
          }
        },
      };
    },
  };
}

function toReport(finding: Finding, sourceCode: SourceCode): Rule.ReportDescriptor {
  const { span, variant, message, suggestions } = finding;
  return {
    loc: locate(span, sourceCode),
    messageId: variant,
    data: { message },
    suggest: suggestions.map(({ title, edits }) => ({
      desc: title,
      fix: (fixer) =>
        edits.map(({ span: { start, end }, text }) => fixer.replaceTextRange([start, end], text)),
    })),
  };
}

function locate({ start, end }: Span, sourceCode: SourceCode): AST.SourceLocation {
  return { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) };
}
