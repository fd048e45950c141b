// No handler in sight, and nothing says that what is stored comes from a request.
let unit = 'metre';

export function setUnit(name) {
  unit = name;
}

export function format(value) {
  return `${value} ${unit}`;
}
