let last;

export function lastNumber() {
  return last;
}

export function setLastNumber(number) {
  last = number; // hazard[lmi-scan]: shared-mutable-state/readModifyWrite
}
