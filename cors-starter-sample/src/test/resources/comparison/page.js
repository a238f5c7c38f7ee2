// Has the calls of each scenario made by whom it names.

const callers = { page: makeCalls, worker: askWorker, frame: askFrame };

async function runScenarios(text) {
  const results = [];
  for (const { caller, calls } of JSON.parse(text)) {
    results.push(await callers[caller](calls));
  }
  return JSON.stringify(results);
}

async function askWorker(calls) {
  const worker = new Worker('worker.js');
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = (event) => resolve(event.data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(calls);
    });
  } finally {
    worker.terminate();
  }
}

async function askFrame(calls) {
  const frame = document.createElement('iframe');
  frame.sandbox = 'allow-scripts';
  frame.src = 'frame.html';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  try {
    await loaded;
    return await new Promise((resolve) => {
      addEventListener('message', (event) => resolve(event.data), { once: true });
      frame.contentWindow.postMessage(calls, '*');
    });
  } finally {
    frame.remove();
  }
}
