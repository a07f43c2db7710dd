// Makes pages handier. Without it everything is shown, and can be read.
'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  const form = document.getElementById('filter');
  if (form) filter(form);

  function filter(form) {
    const search = form.querySelector('#search');
    const duty = form.querySelector('#duty');
    const found = form.querySelector('#found');
    const duties = all('.duty').map(section => ({
      section,
      rows: all('tbody tr', section).map(row => ({
        row,
        details: row.querySelector('details'),
        text: words(row.querySelector('th'), ...[...row.querySelector('.sentence').childNodes]
          .filter(node => node.nodeName !== 'DETAILS')),
        scenarios: all('li', row).map(item => ({ item, text: words(item) }))
      }))
    }));
    const total = all('.scenarios li').length;
    const requirements = all('.duty tbody tr').length;

    const checked = name => new Set(all(`input[name=${name}]:checked`, form).map(input => input.value));
    const show = (element, isShown) => { element.hidden = !isShown; return isShown; };

    function apply() {
      const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const verdicts = checked('verdict');
      const levels = checked('level');
      const anyVerdict = verdicts.size === all('input[name=verdict]', form).length;
      const has = text => terms.every(term => text.includes(term));
      let scenarios = 0;
      let rows = 0;
      for (const { section, rows: ofDuty } of duties) {
        let any = false;
        for (const { row, details, text, scenarios: ofRow } of ofDuty) {
          const isMeant = levels.has(row.dataset.level) && (!duty.value || duty.value === section.dataset.duty);
          const isNamed = has(text);
          let matching = 0;
          for (const { item, text: title } of ofRow) {
            if (show(item, verdicts.has(item.dataset.verdict) && has(text + ' ' + title))) matching++;
          }
          const isShown = isMeant && (matching > 0 || ofRow.length === 0 && anyVerdict && isNamed);
          if (isShown) { scenarios += matching; rows++; any = true; }
          show(row, isShown);
          if (details) details.open = isShown && (terms.length > 0 && !isNamed);
        }
        show(section, any);
      }
      const isAll = scenarios === total && rows === requirements;
      found.textContent = isAll ? '' : rows === 0 ? 'Nothing matches.'
        : `${scenarios} of ${total} scenarios, of ${rows} requirement${rows === 1 ? '' : 's'}.`;
    }

    function clear() {
      form.reset();
      apply();
    }

    form.hidden = false;
    form.addEventListener('input', apply);
    form.addEventListener('submit', event => event.preventDefault());
    form.querySelector('button').addEventListener('click', clear);
    document.addEventListener('keydown', event => {
      const isTyping = event.target.matches('input:not([type=checkbox]), textarea, select');
      if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        search.focus();
        search.select();
      } else if (event.key === 'Escape' && (event.target === search || !isTyping)) {
        clear();
      }
    });
    // a browser that goes back fills the form in again
    apply();
    window.addEventListener('pageshow', apply);
  }

  function words(...nodes) {
    return nodes.map(node => node.textContent).join(' ').toLowerCase().replace(/\s+/g, ' ');
  }

  if (navigator.clipboard) {
    for (const command of all('.command')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Copy';
      button.addEventListener('click', async () => {
        await navigator.clipboard.writeText(command.querySelector('code').textContent);
        button.textContent = 'Copied';
      });
      command.append(button);
    }
  }

  // on paper nothing can be opened
  let closed = [];
  window.addEventListener('beforeprint', () => {
    closed = all('details:not([open])');
    closed.forEach(details => { details.open = true; });
  });
  window.addEventListener('afterprint', () => closed.forEach(details => { details.open = false; }));
})();
