// Shows a notice that the site sends to this device, and opens its page. It answers no request and keeps nothing.
self.addEventListener("push", (event) => {
  const notice = event.data.json();
  const shown = { tag: notice.tag, lang: notice.language, data: notice.address };
  event.waitUntil(self.registration.showNotification(notice.title, shown));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data));
});
