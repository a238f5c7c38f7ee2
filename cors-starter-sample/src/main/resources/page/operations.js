// Plays scenes, and shows what the queries of the alerts would say about them.

import { byId, code, element } from './dom.js';

const WINDOW = 5 * 60 * 1000;
const INTERVAL = 1000;

const alerts = [
  {
    name: 'CorsPreflightsFailing',
    query: 'cors:preflight_failures:ratio_rate5m',
    value: (grown) => (grown.preflights ? grown.failing / grown.preflights : 0),
    text: (value) => `${(100 * value).toFixed(1)} %`,
    from: 'more than 1.44 %, and more than ten failures in an hour',
    moves: (value, grown) => value > 0.0144 && grown.failing > 10,
  },
  {
    name: 'CorsChangeBrokeRequests',
    query: 'increase(cors_policy_newly_denied_total[10m])',
    value: (grown) => grown.newlyDenied,
    from: 'more than 10',
    moves: (value) => value > 10,
  },
  {
    name: 'CorsChangeRefused',
    query: 'cors_policy_last_reload_successful',
    value: (grown, now) => (now.refused ? 0 : 1),
    from: '0',
    moves: (value) => value === 0,
  },
  {
    name: 'CorsPoliciesPinned',
    query: 'cors_policy_pinned',
    value: (grown, now) => (now.pinned ? 1 : 0),
    from: '1, for a day',
    moves: (value) => value === 1,
  },
  {
    query: 'increase(cors_requests_total{reason="origin-not-allowed"}[5m])',
    value: (grown) => grown.strangers,
    from: 'never: strangers wake nobody',
    moves: () => false,
  },
];

const samples = [];
const config = await read('config.json');
showLinks();
document.querySelectorAll('[data-scene]').forEach((button) => button.addEventListener('click', () => play(button)));
await look();
document.documentElement.dataset.ready = 'true';
setInterval(() => look().catch(() => {}), INTERVAL);

async function read(path) {
  return (await fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(10000) })).json();
}

function showLinks() {
  const question = new URLSearchParams({ path: '/api/orders', method: 'POST', headers: 'authorization',
    origin: config.allowedPage });
  byId('link-cors').href = `${config.api}/actuator/cors`;
  byId('link-preflights').href = `${config.api}/actuator/corspreflights`;
  byId('link-explain').href = `${config.api}/actuator/corsexplain?${question}`;
  byId('link-history').href = `${config.api}/actuator/corshistory`;
}

async function play(button) {
  byId('scene-result').textContent = 'Playing …';
  const response = await fetch(`scenes/${button.dataset.scene}`, { method: 'POST' })
    .catch(() => ({ status: 'no answer' }));
  const text = response.ok ? await response.text() : `The scene could not be played (${response.status}).`;
  await look();
  byId('scene-result').textContent = text;
  byId('scene-result').dataset.scene = button.dataset.scene;
}

async function look() {
  const now = { at: Date.now(), ...await read('numbers.json') };
  samples.push(now);
  while (samples[0].at < now.at - WINDOW) {
    samples.shift();
  }
  const grown = Object.fromEntries(['failing', 'preflights', 'newlyDenied', 'strangers']
    .map((name) => [name, Math.max(0, now[name] - samples[0][name])]));
  const lines = alerts.map((alert) => row(alert, grown, now));
  // a link that has the focus keeps it
  if (byId('numbers').innerHTML !== lines.map((line) => line.outerHTML).join('')) {
    byId('numbers').replaceChildren(...lines);
  }
  byId('activation').replaceChildren('Version ', code(now.version), `(number ${now.generation}), active since `,
    `${new Date(now.activatedAt).toLocaleString()}${now.pinned ? ', pinned by a rollback' : ''}.`);
}

function row({ name, query, value, text = String, from, moves }, grown, now) {
  const number = value(grown, now);
  const title = name ? element('a', { href: `${config.runbooks}${name}.md` }, name) : 'no alert';
  const cells = [title, code(query), text(number), from].map((cell) => element('td', {}, cell));
  const line = element('tr', {}, ...cells);
  line.dataset.alert = name ?? 'none';
  line.dataset.state = moves(number, grown) ? 'moves' : 'quiet';
  return line;
}
