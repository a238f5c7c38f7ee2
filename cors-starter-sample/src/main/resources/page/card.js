// Draws one card for each call.

import { byId, code, element } from './dom.js';

export function createCard(call, origin, expected, onRun) {
  const item = byId('call-template').content.cloneNode(true);
  const card = item.querySelector('.call');
  card.dataset.call = call.id;
  card.querySelector('h3').textContent = call.title;
  card.querySelector('.about').textContent = call.about;
  card.querySelector('.request').append(...requestLines(call, origin));
  card.querySelector('.expected').append(...expectation(expected));
  const button = card.querySelector('button');
  button.setAttribute('aria-label', `Run: ${call.title}`);
  button.addEventListener('click', onRun);
  byId('calls').append(item);
  return card;
}

export function showRunning(card) {
  card.setAttribute('aria-busy', 'true');
  ['outcome', 'expected', 'reason'].forEach((name) => delete card.dataset[name]);
  card.querySelector('.mark').textContent = '';
  card.querySelectorAll('.slot').forEach((slot) => slot.replaceChildren(paragraph('pending', 'Running…')));
}

export function showResult(card, result, said, asExpected) {
  card.querySelector('.browser .slot').replaceChildren(...browserSide(result));
  card.querySelector('.endpoints .slot').replaceChildren(...endpointSide(result, said));
  card.querySelector('.mark').textContent = asExpected ? '✓ As expected' : '✗ Not as expected';
  card.dataset.outcome = result.outcome;
  card.dataset.reason = said?.failure?.reason ?? '';
  card.dataset.expected = String(asExpected);
  card.removeAttribute('aria-busy');
}

function browserSide(result) {
  if (result.outcome === 'blocked') {
    return [
      paragraph('outcome blocked', 'Blocked'),
      element('pre', {}, result.error),
      paragraph('note', 'The browser shows a script nothing more.'),
    ];
  }
  return [
    paragraph(`outcome ${result.outcome}`, `${result.status}, readable`),
    element('pre', { className: 'headers' }, ...headerLines(result.headers)),
    element('pre', { className: 'body' }, spaced(result.body)),
  ];
}

function endpointSide(result, said) {
  if (!said) {
    return [paragraph('note', 'This page could not read the endpoints.')];
  }
  return [
    verdict(result, said),
    element('ul', { className: 'counters' }, ...said.counters.map(counterLine)),
    ...(said.failure ? failureParts(said.failure) : []),
    ...(result.outcome !== 'blocked' && !said.preflighted
      ? [paragraph('note', 'No preflight: the browser still holds the answer to an earlier one.')] : []),
  ];
}

function verdict(result, said) {
  if (said.failure) {
    return paragraph('outcome blocked', said.failure.reason);
  }
  return (result.outcome === 'blocked')
    ? paragraph('outcome', 'Nothing recorded')
    : paragraph('outcome allowed', 'Allowed');
}

function failureParts({ missingAllowHeaders, explanation, advice, fix }) {
  const parts = [];
  if (missingAllowHeaders?.length) {
    parts.push(element('p', { className: 'missing' }, 'Missing allow-headers: ', ...missingAllowHeaders.map(code)));
  }
  if (explanation) {
    parts.push(paragraph('explanation', explanation));
  }
  if (advice) {
    parts.push(element('h5', {}, 'The fix'), paragraph('advice', advice));
  }
  if (fix) {
    parts.push(element('pre', { className: 'fix' }, fix));
  }
  return parts;
}

function counterLine({ name, by, value }) {
  return element('li', {},
    element('code', {}, name), element('strong', {}, `+${by}`), element('span', {}, `now ${value}`));
}

function requestLines(call, origin) {
  return [
    element('strong', {}, `${call.method} ${call.path}`), '\n',
    element('span', { className: 'name' }, 'with credentials: include\n'),
    ...headerLines([['Origin', origin], ...Object.entries(call.headers)]),
    ...(call.body ? ['\n', spaced(call.body)] : []),
  ];
}

function headerLines(headers) {
  return headers.flatMap(([name, value]) => [element('span', { className: 'name' }, `${name}:`), ` ${value}\n`]);
}

function expectation({ outcome, status, reason }) {
  if (outcome === 'blocked') {
    return ['Expected: blocked, and the endpoints name ', element('code', {}, reason)];
  }
  return ['Expected: ', element('code', {}, String(status)), ', readable by the script'];
}

function paragraph(className, text) {
  return element('p', { className }, text);
}

// JSON with blanks, so that lines break between its members
function spaced(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 1).replace(/\n\s*/g, ' ');
  } catch {
    return body || '(no body)';
  }
}
