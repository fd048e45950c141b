const texts = { en: { paid: 'Paid' }, de: { paid: 'Bezahlt' } };

export function translate(language, code) {
  return texts[language][code];
}
