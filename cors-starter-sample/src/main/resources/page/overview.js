// Draws what stands above the calls: who calls whom, and the policy in force.

import { byId, code, element } from './dom.js';

export function showLinks(config) {
  const other = (location.origin === config.otherPage) ? config.allowedPage : config.otherPage;
  byId('page-origin').textContent = location.origin;
  byId('api-origin').textContent = config.api;
  byId('link-cors').href = `${config.api}/actuator/cors`;
  byId('link-preflights').href = `${config.api}/actuator/corspreflights`;
  byId('link-other').href = other;
  byId('link-other').textContent = other;
}

export function showNotice(text) {
  byId('notice').textContent = text;
  byId('notice').hidden = !text;
}

export function showPolicy(cors) {
  if (!cors) {
    return;
  }
  const policy = cors.policies.default;
  byId('facts').replaceChildren(
    entry('Environment', element('strong', { id: 'environment' }, cors.environment)),
    entry('Stack', element('strong', { id: 'stack' }, cors.filter.stack)),
    entry('Policy version', element('code', { id: 'version' }, cors.version)),
    entry('Preflights so far', element('span', { id: 'totals' })));
  byId('policy').replaceChildren(
    entry('allowed-origins', ...origins(policy.allowedOrigins)),
    entry('allowed-methods', ...codes(policy.allowedMethods)),
    entry('allowed-headers', ...codes(policy.allowedHeaders)),
    entry('exposed-headers', ...codes(policy.exposedHeaders)),
    entry('paths', ...codes(policy.paths)),
    entry('allow-credentials', code(policy.allowCredentials)),
    entry('max-age', code(duration(policy.maxAge))));
  byId('findings').replaceChildren(...cors.findings.map((finding) => element('li', {}, finding.message)));
  byId('findings').hidden = cors.findings.length === 0;
}

export function showTotals(totals) {
  if (totals && byId('totals')) {
    byId('totals').textContent = `${totals.allowed} allowed, ${totals.denied} denied`;
  }
}

export function showSummary(verdicts, total) {
  const met = [...verdicts.values()].filter(Boolean).length;
  const left = total - verdicts.size;
  byId('summary').textContent = `${met} of ${verdicts.size} as expected` + (left ? `, ${left} to run` : '');
  byId('summary').dataset.state = (met === verdicts.size) ? 'good' : 'bad';
}

function entry(term, ...details) {
  return element('div', {}, element('dt', {}, term), element('dd', {}, ...details));
}

function codes(list) {
  return list.length ? list.map(code) : ['none'];
}

// each origin comes with the place that it was written at
function origins(list) {
  return list.flatMap(({ value, source }) => [code(value), element('small', {}, source)]);
}

// as it is written in YAML: PT30M is 30m
function duration(iso) {
  return iso.replace('PT', '').toLowerCase();
}
