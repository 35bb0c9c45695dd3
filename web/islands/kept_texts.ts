const kName = "agora-texts";
const kDays = 7;
const kMost = 20;
const kHour = 3_600_000;

/** `sent`: it went off; the next page tells whether it arrived. */
type Kept = Record<string, { text: string; at: number; sent?: boolean }>;

/** What was typed and not sent, by form and field; nothing that is older than a week. */
function all(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(kName) ?? "{}") as Kept;
    const oldest = Date.now() - kDays * 86_400_000;
    return Object.fromEntries(Object.entries(kept).filter(([, { at }]) => at > oldest));
  } catch {
    return {};
  }
}

function put(kept: Kept): void {
  const newest = Object.entries(kept).sort(([, a], [, b]) => b.at - a.at);
  try {
    if (newest.length === 0) localStorage.removeItem(kName);
    else localStorage.setItem(kName, JSON.stringify(Object.fromEntries(newest.slice(0, kMost))));
  } catch {
    // A full or closed store keeps nothing; the form works without.
  }
}

/** By where it would go, in whatever language the page is: the page that shows a preview is another one. */
function name_of(area: HTMLTextAreaElement): string {
  const { pathname, search } = new URL(area.form?.action ?? location.href);
  return `${pathname.replace(/^\/[a-z]{2}(?=\/)/, "")}${search}#${area.id}`;
}

function keep(area: HTMLTextAreaElement): void {
  const kept = all();
  if (area.value.trim() === "") delete kept[name_of(area)];
  else kept[name_of(area)] = { text: area.value, at: Date.now() };
  put(kept);
}

/** Says that a text is back, with a way to throw it away; words from the page. */
function tell(area: HTMLTextAreaElement): void {
  const note = document.querySelector<HTMLElement>(`[data-kept="${area.id}"]`);
  if (!note) return;
  note.hidden = false;
  note.querySelector("button")?.addEventListener("click", () => {
    area.value = "";
    keep(area);
    note.hidden = true;
    area.focus();
  });
}

function start(area: HTMLTextAreaElement): void {
  const text = all()[name_of(area)]?.text;
  if (text && area.value === "") {
    area.value = text;
    tell(area);
  }
  let waiting = 0;
  area.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => keep(area), 400);
  });
  area.form?.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    keep(area);
    if ((event.submitter as HTMLButtonElement | null)?.value === "preview") return;
    const kept = all();
    if (kept[name_of(area)]) kept[name_of(area)].sent = true;
    put(kept);
  });
}

/**
 * A text that was not sent is there again after a crash, a closed window or a session that ended, on this device only.
 * Once it arrived it goes; signing out and a week take it away too.
 */
export function start_kept_texts(): void {
  document.querySelectorAll<HTMLElement>("[data-writes]").forEach(({ dataset }) => {
    const area = document.getElementById(dataset.writes ?? "");
    if (area instanceof HTMLTextAreaElement) start(area);
  });
}

/**
 * On every page: what was sent has arrived when somebody signed in sees a page that is no refusal. Where nobody is signed
 * in, only what was typed within the hour stays, for who signs in again.
 */
export function settle_kept_texts(): void {
  const signed_in = document.querySelector("[data-inbox]") !== null;
  const refused = document.querySelector("[data-refused]") !== null;
  const [came] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  // Who comes back, or loads again, may have met a network that failed.
  const arrived = signed_in && !refused && came?.type === "navigate";
  const stays = ([, { at, sent }]: [string, Kept[string]]) =>
    !(sent && arrived) && (signed_in || Date.now() - at < kHour);
  const kept = Object.entries(all()).filter(stays);
  put(Object.fromEntries(kept.map(([name, { text, at }]) => [name, { text, at }])));
  document.addEventListener("submit", ({ target }) => {
    if ((target as HTMLFormElement).action.endsWith("/session/closure")) put({});
  });
}
