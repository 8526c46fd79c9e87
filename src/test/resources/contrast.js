// Texts that stand out from their ground by less than WCAG's AA asks for, as "ratio: text".
const rgb = c => (c.match(/[\d.]+/g) || []).map(Number);
const channel = v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const ground = e => {
  for (; e; e = e.parentElement) {
    const c = rgb(getComputedStyle(e).backgroundColor);
    if (c.length === 3 || c[3] > 0.5) return c;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255];
};
const faint = [];
for (const e of document.querySelectorAll('body *')) {
  const text = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join('') || (e.type === 'submit' ? e.value : '');
  const style = getComputedStyle(e);
  if (!text || e.disabled || e.closest('svg, script, option') || !e.getClientRects().length || style.clipPath !== 'none') continue;
  const [a, b] = [light(rgb(style.color)), light(ground(e))];
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  if (ratio < (parseFloat(style.fontSize) >= 24 ? 3 : 4.5)) faint.push(ratio.toFixed(1) + ': ' + text.slice(0, 60));
}
return faint;
