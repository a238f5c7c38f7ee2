// The calls of the page: what each one sends, and what must come of it.

export const login = { Authorization: basic('demo', 'demo') };
const order = JSON.stringify({ item: 'Coffee', quantity: 1 });

export const calls = [
  {
    id: 'credentials',
    title: 'Allowed, with credentials',
    about: 'Authorization makes the browser send a preflight. It carries no login, so it is answered before '
      + 'Spring Security could refuse it.',
    method: 'GET',
    path: '/api/orders',
    headers: login,
    expected: { outcome: 'allowed', status: 200 },
  },
  {
    id: 'preflight',
    title: 'Allowed, with a header of its own',
    about: 'X-Request-Id stands in allowed-headers. Location and X-Order-Id stand in exposed-headers, so the script '
      + 'can read them.',
    method: 'POST',
    path: '/api/orders',
    headers: { ...login, 'Content-Type': 'application/json', 'X-Request-Id': 'page-42' },
    body: order,
    expected: { outcome: 'allowed', status: 201 },
  },
  {
    id: 'header',
    title: 'A header that is not allowed',
    about: 'X-Debug does not stand in allowed-headers. The order is never placed: the browser stops at the preflight.',
    method: 'POST',
    path: '/api/orders',
    headers: { ...login, 'Content-Type': 'application/json', 'X-Debug': 'true' },
    body: order,
    expected: { outcome: 'blocked', reason: 'header-not-allowed' },
  },
  {
    id: 'method',
    title: 'A method that is not allowed',
    about: 'The API has this PUT, and it works from curl. allowed-methods lists GET and POST, so no page may use it.',
    method: 'PUT',
    path: '/api/orders/1001',
    headers: { ...login, 'Content-Type': 'application/json' },
    body: order,
    expected: { outcome: 'blocked', reason: 'method-not-allowed' },
  },
  {
    id: 'origin',
    title: 'The wrong origin',
    about: 'The first call once more, sent by a hidden frame of the other page. Another port is another origin.',
    from: 'otherPage',
    method: 'GET',
    path: '/api/orders',
    headers: login,
    expected: { outcome: 'blocked', reason: 'origin-not-allowed' },
  },
  {
    id: 'unauthorized',
    title: 'A 401 that stays readable',
    about: 'The password is wrong. The CORS headers stay on the error, so the script sees a 401 and not a riddle.',
    method: 'GET',
    path: '/api/orders',
    headers: { Authorization: basic('demo', 'wrong') },
    expected: { outcome: 'readable-error', status: 401 },
  },
];

export function findCall(id) {
  return calls.find((call) => call.id === id);
}

// from the other page every call is refused for its origin, before anything else is looked at
export function expectedFrom(origin, config, call) {
  return (origin === config.otherPage) ? { outcome: 'blocked', reason: 'origin-not-allowed' } : call.expected;
}

function basic(user, password) {
  return `Basic ${btoa(`${user}:${password}`)}`;
}
