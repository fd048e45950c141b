import type { Finding } from 'hazard-core';

/** More names than this say no more. */
const shownNames = 5;

/**
 * Which deployed functions run the code of a finding, in sentences: on Managed Instances now, or if they moved there. Empty where no
 * description tells, and for a finding about a description, which names them itself.
 */
export function runningFunctions({ functions, reach }: Pick<Finding, 'functions' | 'reach'>): string {
  if (reach === 'configuration') return '';
  const here = functions.filter(({ onManagedInstances }) => onManagedInstances).map(({ name }) => name);
  const elsewhere = functions.filter(({ onManagedInstances }) => !onManagedInstances).map(({ name }) => name);
  const place = here.length > 0 ? 'there' : 'to Managed Instances';
  return [
    here.length === 0 ? '' : `${listed(here)} ${here.length === 1 ? 'runs' : 'run'} it on Managed Instances.`,
    elsewhere.length === 0 ? '' : `${listed(elsewhere)} would break if moved ${place}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function listed(names: readonly string[]): string {
  const unique = [...new Set(names)].map((name) => `\`${name}\``);
  const shown =
    unique.length > shownNames
      ? [...unique.slice(0, shownNames), `${unique.length - shownNames} more`]
      : unique;
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}`;
}
