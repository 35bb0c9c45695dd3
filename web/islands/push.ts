import { from_base64url, to_base64url } from "./webauthn";

/** What this browser gives for messages to it; asks its owner first. */
async function subscribe(site_key: string): Promise<PushSubscriptionJSON> {
  await navigator.serviceWorker.register("/sw.js");
  const { pushManager } = await navigator.serviceWorker.ready;
  const known = await pushManager.getSubscription();
  const known_for = known?.options.applicationServerKey;
  // One that was made for another key of the site takes nothing any more.
  if (known_for && to_base64url(known_for) !== site_key) await known.unsubscribe();
  const made = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: from_base64url(site_key),
  });
  return made.toJSON();
}

/**
 * form[data-push] holds the site's key and is sent once the browser has filled its hidden fields; what failed is said
 * in its [data-says], with the words of data-failed or data-missing.
 */
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-push]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const says = form.querySelector<HTMLElement>("[data-says]");
    const say = (words = "") => {
      if (!says) return;
      says.textContent = words;
      says.hidden = words === "";
    };
    say();
    if (!("serviceWorker" in navigator) || !("PushManager" in window)) {
      say(form.dataset.missing);
      return;
    }
    try {
      const { endpoint = "", keys = {} } = await subscribe(form.dataset.push ?? "");
      const given = { endpoint, point: keys.p256dh ?? "", auth: keys.auth ?? "" };
      for (const [name, value] of Object.entries(given)) {
        const input = form.elements.namedItem(name);
        if (input instanceof HTMLInputElement) input.value = value;
      }
      form.submit();
    } catch {
      say(form.dataset.failed);
    }
  });
}
