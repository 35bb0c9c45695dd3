/**
 * The bell says how much is new, and counts on while the page is open. Its link names where the number stands and a
 * stream that says when it changes. Without script the number is the one of the page as it was served.
 */
export function start_inbox(): void {
  const bell = document.querySelector<HTMLElement>("[data-inbox]");
  const badge = bell?.querySelector<HTMLElement>(".top-count");
  const number = bell?.querySelector<HTMLElement>("[data-count]");
  if (!bell?.dataset.inbox || !bell.dataset.unread || !badge || !number) return;
  const { inbox, unread } = bell.dataset;
  let stream: EventSource | undefined;

  async function count(): Promise<void> {
    const answer = await fetch(unread as string, { headers: { Accept: "application/json" } }).catch(() => undefined);
    if (!answer?.ok || !number || !badge) return;
    const found = (await answer.json()) as { unread: number };
    number.textContent = String(found.unread);
    badge.hidden = found.unread === 0;
  }

  // A hidden tab holds no connection: browsers allow few to one host.
  function follow(): void {
    stream?.close();
    stream = undefined;
    if (document.hidden) return;
    stream = new EventSource(inbox as string);
    stream.addEventListener("unread", () => void count());
    stream.addEventListener("reset", () => void count());
  }

  function look(): void {
    follow();
    if (!document.hidden) void count();
  }

  document.addEventListener("visibilitychange", look);
  look();
}
