/** What the page does: filter the functions, open what a link leads to, and open all before it is printed. */
export const script = `
(() => {
  const form = document.querySelector('form');
  const rows = [...document.querySelectorAll('.functions > li')];
  const count = document.getElementById('shown');
  const apply = () => {
    const data = new FormData(form);
    const verdicts = data.getAll('verdict');
    const runtime = data.get('runtime');
    const words = String(data.get('text')).toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = row.dataset.text;
      const fits = verdicts.includes(row.dataset.verdict) && (runtime === '' || runtime === row.dataset.runtime) &&
        words.every((word) => text.includes(word));
      row.hidden = !fits;
      if (fits) shown++;
    }
    count.textContent = shown === rows.length ? 'All functions are shown.' : shown + ' of ' + rows.length + ' functions are shown.';
  };
  const openTarget = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const row = target.closest('.functions > li');
    if (row && row.hidden) { form.reset(); apply(); }
    for (let at = target.closest('details'); at; at = at.parentElement.closest('details')) at.open = true;
    target.scrollIntoView({ block: 'start' });
  };
  if (form) {
    form.hidden = false;
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(apply));
    apply();
  }
  for (const button of document.querySelectorAll('[data-words]')) {
    button.addEventListener('click', () => {
      form.elements.text.value = button.dataset.words;
      apply();
      document.getElementById('functions').scrollIntoView({ block: 'start' });
    });
  }
  addEventListener('hashchange', openTarget);
  openTarget();
  const all = () => [...document.querySelectorAll('.functions details')];
  addEventListener('beforeprint', () => all().forEach((one) => { one.open = true; }));
  const toggle = document.querySelector('.open-all');
  if (toggle) {
    toggle.hidden = false;
    toggle.addEventListener('click', () => {
      const open = all().some((one) => !one.open);
      all().forEach((one) => { one.open = open; });
      toggle.textContent = open ? 'Close all' : 'Open all';
    });
  }
})();
`;
