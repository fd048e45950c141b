const texts = { en: { paid: 'Paid' }, de: { paid: 'Bezahlt' } };
let active = 'en';

export function setLanguage(name) {
  active = name; // hazard[lmi-scan]: shared-mutable-state/requestData
}

export function translate(code) {
  return texts[active][code];
}
