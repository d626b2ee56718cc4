import {h} from './dom.js';

/** From the WebJar; the version follows the one in the pom. */
const LIBRARY = '/webjars/chart.js/4.5.1/dist/chart.umd.js';

/**
 * A chart in a box: {type: 'line' | 'bar', labels, values, text: value => string, tick?, across?, label}. Its figures are also
 * there as a table for whoever does not see it. Answers {element, draw, dispose}; draw takes the same again.
 */
export function chart() {
  const canvas = h('canvas', {role: 'img', 'aria-label': 'A chart that is being drawn'});
  const element = h('div.chart', {}, canvas);
  let drawn = null;
  let last = null;

  async function draw(given = last) {
    if (!given) return;
    last = given;
    await import(LIBRARY);
    drawn?.destroy();
    canvas.setAttribute('aria-label', `${given.label}: ${given.labels.map((label, i) => `${label} ${given.text(given.values[i])}`).join(', ')}`);
    drawn = new globalThis.Chart(canvas, picture(given));
  }

  const redraw = () => draw();
  addEventListener('theme', redraw);
  return {element, draw, dispose: () => {
    removeEventListener('theme', redraw);
    drawn?.destroy();
  }};
}

function picture({type, labels, values, text, tick = text, across = false, label}) {
  const colours = {ink: colour('--ink-2'), line: colour('--line'), accent: colour('--chart'), soft: colour('--chart-soft')};
  return {
    type,
    data: {labels, datasets: [{label, data: values, ...strokes(type, colours)}]},
    options: {
      indexAxis: across ? 'y' : 'x',
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      interaction: {mode: 'index', intersect: false, axis: across ? 'y' : 'x'},
      plugins: {legend: {display: false}, tooltip: tooltip(text)},
      scales: across
        ? {x: valueAxis(colours, tick), y: labelAxis(colours)}
        : {x: labelAxis(colours), y: valueAxis(colours, tick)},
    },
  };
}

function strokes(type, {accent, soft}) {
  return type === 'line'
    ? {borderColor: accent, backgroundColor: soft, fill: true, tension: 0.3, borderWidth: 2.5, pointRadius: 0, pointHitRadius: 12, pointHoverRadius: 5, pointBackgroundColor: accent}
    : {backgroundColor: accent, borderRadius: 4, maxBarThickness: 28};
}

const tooltip = text => ({
  displayColors: false, padding: 10, cornerRadius: 8, backgroundColor: colour('--nav'), titleColor: colour('--nav-ink'), bodyColor: '#fff',
  titleFont: font(12), bodyFont: font(13, 600), callbacks: {label: item => text(item.raw)},
});

const labelAxis = ({ink}) => ({grid: {display: false}, border: {display: false}, ticks: {color: ink, font: font(12), maxRotation: 0, autoSkipPadding: 12}});

const valueAxis = ({ink, line}, tick) => ({
  beginAtZero: true, grid: {color: line}, border: {display: false}, ticks: {color: ink, font: font(12), maxTicksLimit: 5, precision: 0, callback: value => tick(value)},
});

const font = (size, weight = 400) => ({family: getComputedStyle(document.body).fontFamily, size, weight});

/** What a colour token is in the theme of now. */
function colour(token) {
  const probe = document.body.appendChild(h('span', {hidden: true}));
  probe.style.color = `var(${token})`;
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}
