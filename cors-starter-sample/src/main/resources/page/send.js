// Sends a call, and returns all that a script may learn about the answer.

export async function send(api, call) {
  try {
    return await readable(await fetch(api + call.path, {
      method: call.method,
      headers: call.headers,
      body: call.body,
      credentials: 'include',
      // Chromium and Firefox then also leave their preflight cache alone: each run shows a preflight. WebKit does not
      cache: 'no-store',
      signal: AbortSignal.timeout(10000),
    }));
  } catch (error) {
    return { outcome: 'blocked', error: String(error) };
  }
}

// a script of this page cannot send as the other origin; a hidden frame of that origin can
export async function sendFromFrame(origin, call) {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'The other origin';
  frame.src = `${origin}/probe.html`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  try {
    await loaded;
    return await askFrame(frame.contentWindow, origin, call);
  } finally {
    frame.remove();
  }
}

function askFrame(frame, origin, call) {
  return new Promise((resolve) => {
    const finish = (result) => {
      clearTimeout(timer);
      removeEventListener('message', onMessage);
      resolve(result);
    };
    const onMessage = (event) => {
      if (event.origin === origin && event.source === frame && event.data.call === call.id) {
        finish(event.data.result);
      }
    };
    const timer = setTimeout(() => finish({ outcome: 'blocked', error: `No answer from ${origin}` }), 10000);
    addEventListener('message', onMessage);
    frame.postMessage({ call: call.id }, origin);
  });
}

async function readable(response) {
  return {
    outcome: response.ok ? 'allowed' : 'readable-error',
    status: response.status,
    headers: [...response.headers],
    body: await response.text(),
  };
}
