importScripts('calls.js');

onmessage = async (event) => postMessage(await makeCalls(event.data));
