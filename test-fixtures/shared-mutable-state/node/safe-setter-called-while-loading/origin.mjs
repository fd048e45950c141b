let origin = 'https://localhost';

export function setOrigin(value) {
  origin = value;
}

export const urlOf = (path) => new URL(path, origin);
