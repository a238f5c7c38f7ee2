// Makes calls with and without the probe, and tells what a script sees of them.

import { watchCors } from './cors-probe.js';

const native = window.fetch;
const pause = (time) => new Promise((done) => setTimeout(done, time));

// one call, and what the probe makes of it
globalThis.runScenario = async (json) => {
  const { url, init, reads, abort, worker } = JSON.parse(json);
  if (worker && !await install(worker)) {
    return JSON.stringify({ cause: 'not tried' });
  }
  const told = [];
  watchCors(new URL('/cors-reports', url), { reads, onBlocked: (report) => told.push(report) });
  const outcome = await fetch(url, abort ? { ...init, signal: AbortSignal.abort() } : init).then(() => 'answer', (error) => error.name);
  for (let i = 0; told.length === 0 && i < ((outcome === 'TypeError') ? 200 : 10); i++) {
    await pause(25);
  }
  window.fetch = native;
  for (const registration of worker ? await navigator.serviceWorker.getRegistrations() : []) {
    await registration.unregister();
  }
  return JSON.stringify({ outcome, cause: told[0]?.cause ?? 'nothing', report: told[0] });
};

// blocked calls, which are reported when the page goes
globalThis.runBlocked = async (json) => {
  const { url, report } = JSON.parse(json);
  const told = [];
  watchCors(report, { reads: ['X-Total'], onBlocked: (block) => told.push(block) });
  const headers = { 'X-Trace': 'secret', 'Content-Type': 'application/json', Accept: 'application/json' };
  await fetch(`${url}/header?token=secret`, { method: 'POST', headers, body: '{}', credentials: 'include' }).catch(() => {});
  await fetch(`${url}/header?token=other`, { method: 'POST', headers, body: '{}', credentials: 'include' }).catch(() => {});
  await fetch(`${url}/ok?token=secret`);
  while (told.length < 3) {
    await pause(25);
  }
  return 'done';
};

// what scripts can tell of fetch() itself
globalThis.describeFetch = async (json) => {
  const { url, watched } = JSON.parse(json);
  if (watched) {
    watchCors(`${url}/cors-reports`, { reads: ['X-Total'], onBlocked: () => { throw new Error('of the page'); } });
  }
  const unhandled = [];
  const onUnhandled = (event) => { unhandled.push(event.reason.name); event.preventDefault(); };
  addEventListener('unhandledrejection', onUnhandled);
  const told = { name: fetch.name, length: fetch.length, promise: fetch(`${url}/ok`) instanceof Promise };
  const tell = async (name, call) => {
    told[name] = await call().catch((error) => `${error.name}: ${error.message}`);
  };
  await tell('url object', async () => (await fetch(new URL(`${url}/ok`))).status);
  await tell('stringified', async () => (await fetch({ toString: () => `${url}/ok` })).status);
  await tell('null init', async () => (await fetch(`${url}/ok`, null)).status);
  await tell('body', async () => (await fetch(`${url}/echo`, { method: 'POST', body: 'text' })).text());
  await tell('request', async () => {
    const request = new Request(`${url}/echo`, { method: 'POST', body: 'from a request' });
    const response = await fetch(request);
    return `${request.bodyUsed} ${response.bodyUsed} ${await response.text()} ${response.bodyUsed}`;
  });
  await tell('blocked request', async () => {
    const request = new Request(`${url}/denied`, { method: 'POST', body: 'text' });
    const name = await fetch(request).catch((error) => error.name);
    return `${name} ${request.bodyUsed}`;
  });
  await tell('blocked', () => fetch(`${url}/denied`));
  await tell('nothing', () => fetch());
  await tell('no URL', () => fetch('http://['));
  await tell('no method', () => fetch(`${url}/ok`, { method: 'CONNECT' }));
  await tell('no header', () => fetch(`${url}/ok`, { headers: { 'a b': 'c' } }));
  await tell('aborted', () => fetch(`${url}/ok`, { signal: AbortSignal.abort() }));
  await tell('aborted with a reason', () => fetch(`${url}/ok`, { signal: AbortSignal.abort(new TypeError('mine')) }));
  await tell('opaque', async () => (await fetch(`${url}/ok`, { mode: 'no-cors' })).type);
  await tell('own origin', async () => (await fetch('page.html')).type);
  await tell('this', () => fetch.call({}, `${url}/ok`));
  fetch(`${url}/denied`);
  fetch(`${url}/denied`).then(() => {});
  fetch(`${url}/denied`).catch(() => {});
  for (let i = 0; unhandled.length < 2 && i < 100; i++) {
    await pause(25);
  }
  await pause(watched ? 500 : 100);
  removeEventListener('unhandledrejection', onUnhandled);
  window.fetch = native;
  return JSON.stringify({ ...told, unhandled });
};

async function install(worker) {
  if (!navigator.serviceWorker) {
    return false;
  }
  await navigator.serviceWorker.register(worker);
  for (let i = 0; !navigator.serviceWorker.controller && i < 100; i++) {
    await pause(25);
  }
  return Boolean(navigator.serviceWorker.controller);
}
