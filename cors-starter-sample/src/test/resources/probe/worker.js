// Stands for an extension that refuses calls: neither the page nor the probe gets an answer.

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.url.endsWith('/unwanted')) {
    event.respondWith(Response.error());
  }
});
