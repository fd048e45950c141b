import type { Rule } from 'eslint';
import { hazards, type CodeHazardInfo } from 'hazard-core';
import { createRule } from './create-rule.js';

/** The hazards that code on Node.js can have. */
export const nodeHazards: readonly CodeHazardInfo[] = hazards.filter(
  ({ notApplicable }) => notApplicable.node === undefined,
);

/** One rule for each of them, by the hazard's id. */
export const rules: Readonly<Record<string, Rule.RuleModule>> = Object.fromEntries(
  nodeHazards.map((hazard) => [hazard.id, createRule(hazard)]),
);
