export default {
  unsafe: 'unsafe-flag-set-before-the-preparation',
  safe: 'safe-preparation-stored-as-promise',
  coldStart: true,
  event: ({ key }) => ({ template: 'letter', name: key }),
  services: { 'templates.example': () => ({ letter: 'Dear {name}' }) },
  answer: ({ name }) => ({ body: `Dear ${name}` }),
};
