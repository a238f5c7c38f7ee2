// Joins the parts: shows the policy, and runs the calls one after the other.

import { difference, readEndpoint } from './actuator.js';
import { calls, expectedFrom } from './calls.js';
import { createCard, showResult, showRunning } from './card.js';
import { watchCors } from './cors-probe.js';
import { watchHistory } from './history.js';
import { showLinks, showNotice, showPolicy, showSummary, showTotals } from './overview.js';
import { send, sendFromFrame } from './send.js';
import { showTenants } from './tenants.js';

const config = await (await fetch('config.json')).json();
const verdicts = new Map();
let queue = Promise.resolve();

watchCors(`${config.api}/cors-reports`);
showLinks(config);
const policies = await readEndpoint(config.api, 'cors');
showNotice(notice(policies));
showPolicy(policies);
showTotals((await readEndpoint(config.api, 'corspreflights'))?.policies.default?.preflights);

const cards = calls.map((call) => createCard(call, originOf(call), expectationOf(call), () => enqueue(call)));
document.getElementById('run-all').addEventListener('click', () => calls.forEach(enqueue));
await showTenants(config);
document.documentElement.dataset.ready = 'true';
if (policies) {
  watchHistory(config.api, async () => {
    showPolicy(await readEndpoint(config.api, 'cors'));
    showTotals((await readEndpoint(config.api, 'corspreflights'))?.policies.default?.preflights);
  }).catch(reportError);
}

// one at a time: the counters before and after a call must differ by that call alone
function enqueue(call) {
  queue = queue.then(() => run(call)).catch(reportError);
}

async function run(call) {
  const card = cards[calls.indexOf(call)];
  showRunning(card);
  const before = await readEndpoint(config.api, 'corspreflights');
  const result = await sendFrom(originOf(call), call);
  const after = await readEndpoint(config.api, 'corspreflights');
  const said = difference(before, after, originOf(call), call);
  const asExpected = meets(expectationOf(call), result, said);
  verdicts.set(call.id, asExpected);
  showResult(card, result, said, asExpected);
  showTotals(after?.policies.default?.preflights);
  showSummary(verdicts, calls.length);
}

function originOf(call) {
  return call.from ? config[call.from] : location.origin;
}

function expectationOf(call) {
  return expectedFrom(originOf(call), config, call);
}

function sendFrom(origin, call) {
  return (origin === location.origin) ? send(config.api, call) : sendFromFrame(origin, call);
}

function meets(expected, result, said) {
  return result.outcome === expected.outcome && result.status === expected.status
    && said?.failure?.reason === expected.reason;
}

function notice(policies) {
  if (![config.allowedPage, config.otherPage].includes(location.origin)) {
    return `${location.origin} is yet another origin, although the machine is the same. Open ${config.allowedPage}.`;
  }
  if (!policies) {
    return `This page could not read ${config.api}/actuator/cors. Either the API does not run, or the policy of this `
      + 'environment does not let this page read it: the sample’s pages are listed in “dev” only.';
  }
  if (location.origin === config.otherPage) {
    return 'This is the other page. The policy does not list its origin, so every call is blocked, and that is right.';
  }
  return null;
}
