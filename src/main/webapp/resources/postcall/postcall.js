'use strict';

/* Pages work without this: it only spares clicks and keeps addresses short. */
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
