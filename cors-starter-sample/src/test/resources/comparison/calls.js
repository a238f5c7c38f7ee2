// Makes one call after the other, and tells what a script learns of each. For pages, frames and workers.

async function makeCalls(calls) {
  const outcomes = [];
  for (const call of calls) {
    if (call.pause) {
      await new Promise((resolve) => setTimeout(resolve, call.pause));
    }
    outcomes.push(await makeCall(call));
  }
  return outcomes;
}

async function makeCall({ url, method, headers, credentials }) {
  try {
    const response = await fetch(url, { method, headers, credentials });
    await response.text();
    return { readable: true, status: response.status, headers: [...response.headers.keys()] };
  } catch (error) {
    return { readable: false, error: String(error) };
  }
}
