const kName = "agora-texts";
const kDays = 7;
const kMost = 20;

type Kept = Record<string, { text: string; at: number }>;

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

/** By where it would go: the page that shows a preview is another one. */
const name_of = (area: HTMLTextAreaElement) =>
  `${new URL(area.form?.action ?? location.href).pathname}#${area.id}`;

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
    delete kept[name_of(area)];
    put(kept);
  });
}

/**
 * A text that was not sent is there again after a crash or a closed window, on this device only. Sending it, signing
 * out (agora.ts) or a week take it away.
 */
export function start_kept_texts(): void {
  document
    .querySelectorAll<HTMLElement>("[data-writes]")
    .forEach(({ dataset }) => {
      const area = document.getElementById(dataset.writes ?? "");
      if (area instanceof HTMLTextAreaElement) start(area);
    });
}

/** A device where nobody is signed in holds nothing that somebody typed. */
export function forget_texts_of_others(): void {
  if (document.querySelector("[data-inbox]")) return;
  try {
    localStorage.removeItem(kName);
  } catch {
    // No store, nothing kept.
  }
}
