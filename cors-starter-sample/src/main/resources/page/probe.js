// Runs in the hidden frame: sends one of the known calls from this origin and posts the result back.

import { findCall } from './calls.js';
import { send } from './send.js';

const config = fetch('config.json').then((response) => response.json());

addEventListener('message', async (event) => {
  const { api, allowedPage } = await config;
  const call = findCall(event.data.call);
  if (event.origin === allowedPage && event.source === parent && call) {
    parent.postMessage({ call: call.id, result: await send(api, call) }, allowedPage);
  }
});
