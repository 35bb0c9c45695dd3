import { type_into } from "./typing";

/** What the server wrote at the end of the text, and the form as it stands now. */
async function send(form: HTMLFormElement): Promise<Document | null> {
  const data = new FormData(form);
  data.set("act", "preview");
  const answer = await fetch(form.action, { method: "POST", body: data });
  const is_form = answer.ok || answer.status === 409 || answer.status === 422;
  return is_form ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

/** Each form is sent once; the next one has another key. */
function take_keys(form: HTMLFormElement, page: Document): void {
  for (const name of ["form_token", "form_key"]) {
    const mine = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    const theirs = page.querySelector<HTMLInputElement>(`form [name="${name}"]`);
    if (mine && theirs) mine.value = theirs.value;
  }
}

function start(fold: HTMLDetailsElement): void {
  const area = document.getElementById(fold.dataset.pictureOf ?? "");
  const form = fold.closest("form");
  const button = fold.querySelector<HTMLButtonElement>("[data-puts]");
  if (!(area instanceof HTMLTextAreaElement) || !form || !button) return;
  const file = fold.querySelector<HTMLInputElement>('input[type="file"]');
  button.addEventListener("click", async () => {
    if (!file?.files?.length) return file?.click();
    // A page that comes back has lost the file.
    const missing = fold.querySelector<HTMLInputElement>("input:invalid, select:invalid");
    if (missing) return missing.reportValidity();
    button.disabled = true;
    const page = await send(form).catch(() => null);
    button.disabled = false;
    // Without an answer the picture still goes along with what is sent next.
    if (!page) return;
    const fresh = page.querySelector<HTMLDetailsElement>("[data-picture-of]");
    const text = page.getElementById(area.id);
    if (!fresh || !(text instanceof HTMLTextAreaElement)) return;
    take_keys(form, page);
    fold.replaceWith(fresh);
    start(fresh);
    const lines = text.value.trimEnd().split("\n");
    const line = lines[lines.length - 1];
    if (fresh.open) fresh.querySelector<HTMLElement>("[aria-invalid]")?.focus();
    else if (!area.value.includes(line)) type_into(area, `${line}\n`);
  });
}

/** A picture dropped on a text, or pasted into it, waits in the fold for the words that say what it shows. */
function take_files(event: Event, area: Element | null, files?: FileList): void {
  const fold = document.querySelector<HTMLDetailsElement>(`[data-picture-of="${area?.id}"]`);
  const field = fold?.querySelector<HTMLInputElement>('input[type="file"]');
  if (!fold || !field || !files?.length || !files[0].type.startsWith("image/")) return;
  event.preventDefault();
  const one = new DataTransfer();
  one.items.add(files[0]);
  field.files = one.files;
  fold.open = true;
  fold.querySelector<HTMLInputElement>('[name="alternative_text"]')?.focus();
}

document.querySelectorAll<HTMLDetailsElement>("[data-picture-of]").forEach(start);
document.addEventListener("dragover", (event) => {
  const over = (event.target as Element).id;
  if (over && document.querySelector(`[data-picture-of="${over}"]`)) event.preventDefault();
});
document.addEventListener("drop", (event) =>
  take_files(event, event.target as Element, event.dataTransfer?.files),
);
document.addEventListener("paste", (event) =>
  take_files(event, event.target as Element, event.clipboardData?.files),
);
