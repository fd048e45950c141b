export default {
  unsafe: 'unsafe-imported-chdir',
  safe: 'safe-directory-of-child-process',
  control: 'none',
  files: { '/opt/data/one.txt': '', '/var/task/templates/letter.html': 'Dear reader' },
  event: () => ({ url: 'https://upstream.example/', word: 'Dear' }),
  services: { 'upstream.example': () => '' },
  answer: () => ({ status: 200 }),
  forSafe: { answer: () => ({ files: ['./letter.html', ''] }) },
};
