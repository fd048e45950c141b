import type { Access } from '../analysis/accesses.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Value } from '../model/value.js';
import { isOffer, offeredIn } from './parallel-accesses.js';

/** Whether an access offers data of its request for an element that is one for all. */
export function offersRequest(access: Access, analysis: Analysis): boolean {
  if (!isOffer(access, analysis)) return false;
  const offered = offeredIn(access, analysis);
  if (offered !== undefined) return isOfRequest(offered, analysis);
  const { key, values } = access;
  return (
    key !== undefined &&
    analysis.windows.dependencies.fixedKey(key) !== undefined &&
    values.some((value) => isOfRequest(value, analysis))
  );
}

/** The value, or what the function gives that makes it. */
function isOfRequest(value: Value, analysis: Analysis): boolean {
  if (value.kind === 'function')
    return analysis.index.returns(value.fn).some((made) => analysis.provenance.of(made).request);
  return analysis.provenance.of(value).request;
}
