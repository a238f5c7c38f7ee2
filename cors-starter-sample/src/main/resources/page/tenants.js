// The form that adds a tenant, in the profile "tenants": from then on the tenant's page may call the API.

import { findCall, login } from './calls.js';
import { byId, code, element } from './dom.js';
import { send, sendFromFrame } from './send.js';

const PATIENCE = 20000;

export async function showTenants(config) {
  if (!config.tenants) {
    return;
  }
  byId('tenants').hidden = false;
  byId('tenant-origin').value = config.otherPage;
  byId('tenant-form').addEventListener('submit', (event) => {
    event.preventDefault();
    add(config, byId('tenant-origin').value).catch((error) => say('failed', String(error)));
  });
  await list(config);
}

async function list({ api }) {
  const answer = await send(api, { method: 'GET', path: '/api/tenants', headers: login });
  const origins = answer.outcome === 'allowed' ? JSON.parse(answer.body) : [];
  byId('tenant-list').replaceChildren(...origins.map((origin) => element('li', {}, code(origin))));
}

async function add(config, origin) {
  say('running', 'Adding …');
  const answer = await send(config.api, {
    method: 'POST',
    path: '/api/tenants',
    headers: { ...login, 'Content-Type': 'application/json' },
    body: JSON.stringify({ origin }),
  });
  if (answer.outcome !== 'allowed') {
    say('failed', `The API answered ${answer.status ?? answer.error}.`);
    return;
  }
  await list(config);
  if (origin === config.otherPage) {
    await waitFor(config, origin);
  } else {
    say('added', 'Added.');
  }
}

// calls the API from the tenant's page until the browser lets it read the answer
async function waitFor({ api }, origin) {
  const start = performance.now();
  while (performance.now() - start < PATIENCE) {
    const result = await sendFromFrame(origin, findCall('credentials'));
    if (result.outcome === 'allowed') {
      const milliseconds = Math.round(performance.now() - start);
      byId('tenant-result').dataset.milliseconds = milliseconds;
      say('works', `Added: ${origin} reads ${api}/api/orders, ${milliseconds} ms later.`);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  say('failed', `${origin} is still blocked. /actuator/cors says what the source holds.`);
}

function say(state, text) {
  byId('tenant-result').dataset.state = state;
  byId('tenant-result').textContent = text;
}
