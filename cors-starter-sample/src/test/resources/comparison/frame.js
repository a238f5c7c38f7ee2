addEventListener('message', async (event) => parent.postMessage(await makeCalls(event.data), '*'));
