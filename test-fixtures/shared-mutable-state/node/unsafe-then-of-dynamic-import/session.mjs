let user;

export function begin(name) {
  user = name; // hazard[lmi-scan]: shared-mutable-state/requestData
}

export const current = () => user;
