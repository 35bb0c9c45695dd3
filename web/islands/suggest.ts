const list_of = (form: Element) => form.querySelector<HTMLElement>(".suggestions");
const form_of = (event: Event) => (event.target as Element).closest<HTMLElement>("form[data-suggests]");

/** Where an arrow leads: from the field to the first or last link, between links, and back to the field. */
function neighbour(form: HTMLElement, from: Element, step: number): HTMLElement | null {
  const stops = [
    form.querySelector<HTMLElement>("input[type=search]"),
    ...form.querySelectorAll<HTMLElement>(".suggestions a"),
  ];
  return stops[(stops.indexOf(from as HTMLElement) + step + stops.length) % stops.length] ?? null;
}

/** Says how many there are to those who do not see them appear. */
function announce(list: HTMLElement): void {
  let voice = list.parentElement?.querySelector<HTMLElement>("[role=status]");
  if (!voice) {
    voice = document.createElement("p");
    voice.className = "visually-hidden";
    voice.setAttribute("role", "status");
    list.after(voice);
  }
  // A status is said when its words change after it stands there.
  const status = voice;
  status.textContent = "";
  window.setTimeout(() => {
    status.textContent = list.querySelector<HTMLElement>("[data-says]")?.dataset.says ?? "";
  }, 100);
}

/** form[data-suggests]: arrows go through the links below the field; Escape and leaving it take them away. */
export function start_suggestions(): void {
  document.addEventListener("keydown", (event) => {
    const form = form_of(event);
    const list = form && list_of(form);
    if (!list?.querySelector("a")) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape") {
      form?.querySelector("input")?.focus();
      list.replaceChildren();
    } else if (step !== 0) {
      neighbour(form as HTMLElement, event.target as Element, step)?.focus();
    } else {
      return;
    }
    event.preventDefault();
  });
  document.addEventListener("focusout", (event) => {
    const form = form_of(event);
    if (form && !form.contains(event.relatedTarget as Node)) list_of(form)?.replaceChildren();
  });
  // The field keeps the focus while a link is pressed: else the list went before the click.
  document.addEventListener("mousedown", (event) => {
    if ((event.target as Element).closest(".suggestions")) event.preventDefault();
  });
  document.addEventListener("htmx:afterSwap", ({ target }) => {
    const list = target as HTMLElement;
    if (!list.classList.contains("suggestions")) return;
    if (list.parentElement?.contains(document.activeElement)) announce(list);
    else list.replaceChildren();
  });
}
