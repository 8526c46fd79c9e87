'use strict';

/* The list of a field contains the most frequent values; as the user types, values with this prefix are added. */
function suggest(field) {
  const list = field.list;
  const known = new Set(Array.from(list.options, (option) => option.value));
  let timer = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    const typed = field.value;
    if (typed.trim() === '' || known.has(typed)) {
      return;
    }
    timer = setTimeout(async () => {
      const address = field.dataset.suggest + '&beginning=' + encodeURIComponent(typed);
      const answer = await fetch(address, {headers: {Accept: 'application/json'}}).catch(() => null);
      if (answer === null || !answer.ok) {
        return;
      }
      for (const value of (await answer.json()).items) {
        if (!known.has(value)) {
          known.add(value);
          list.append(new Option('', value));
        }
      }
    }, 200);
  });
}

/* Pages work without this script; it only saves clicks and keeps URLs short. */
document.addEventListener('DOMContentLoaded', () => {
  for (const form of document.querySelectorAll('form.filters')) {
    const period = form.elements.period;
    const showBounds = () => form.classList.toggle('bounded', period.value === 'custom');
    showBounds();
    form.classList.add('live');
    form.addEventListener('change', (event) => {
      showBounds();
      if (event.target.tagName === 'SELECT' && period.value !== 'custom') {
        form.requestSubmit();
      }
    });
    form.addEventListener('submit', () => {
      for (const field of form.elements) {
        const unused = (field.name === 'from' || field.name === 'to') && period.value !== 'custom';
        field.disabled = field.name !== '' && (field.value === '' || unused);
      }
    });
    window.addEventListener('pageshow', () => {
      for (const field of form.elements) {
        field.disabled = false;
      }
    });
  }
  for (const field of document.querySelectorAll('input[data-suggest]')) {
    suggest(field);
  }
  const progress = document.querySelector('progress[data-report]');
  const showProgress = async () => {
    const answer = await fetch(progress.dataset.report);
    const report = answer.ok ? await answer.json() : { state: 'running', progress: progress.value / 100 };
    if (report.state === 'running') {
      progress.value = Math.round(report.progress * 100);
      setTimeout(showProgress, answer.ok ? 1000 : 5000);
    } else {
      window.location.reload();
    }
  };
  if (progress) {
    setTimeout(showProgress, 1000);
  }
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-confirm]');
    if (button && !window.confirm(button.dataset.confirm)) {
      event.preventDefault();
    }
  });
});
