// Reads the endpoints of the API, and finds in them what one call has changed.

export async function readEndpoint(api, id) {
  try {
    const response = await fetch(`${api}/actuator/${id}`, { cache: 'no-store', signal: AbortSignal.timeout(10000) });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

// what the endpoint said before and after a call, told as what the call did
export function difference(before, after, origin, call) {
  if (!before || !after) {
    return null;
  }
  const counters = movedCounters(before.policies.default, after.policies.default);
  return {
    counters,
    preflighted: counters.some(({ name }) => name.startsWith('preflights')),
    failure: newestFailure(before.recentFailures, after.recentFailures, origin, call),
  };
}

function movedCounters(before, after) {
  const earlier = new Map(flatten(before));
  return flatten(after)
    .map(([name, value]) => ({ name, value, by: value - (earlier.get(name) ?? 0) }))
    .filter((counter) => counter.by !== 0);
}

function flatten(counts) {
  return Object.entries(counts ?? {}).flatMap(([kind, { allowed, denied, denials }]) => [
    [`${kind}.allowed`, allowed],
    [`${kind}.denied`, denied],
    ...Object.entries(denials).map(([reason, count]) => [`${kind}.denials.${reason}`, count]),
  ]);
}

// failures that repeat are one entry with a count: an entry is news if its time or its count is
function newestFailure(before, after, origin, call) {
  const known = new Set(before.map(fingerprint));
  return after
    .filter((failure) => !known.has(fingerprint(failure)))
    .filter((failure) => failure.policy === 'default' && failure.origin === origin)
    .filter((failure) => failure.method === call.method && failure.path === call.path)
    .sort((one, other) => other.at.localeCompare(one.at))[0] ?? null;
}

function fingerprint({ at, count, kind, method, path, origin, reason }) {
  return JSON.stringify([at, count, kind, method, path, origin, reason]);
}
