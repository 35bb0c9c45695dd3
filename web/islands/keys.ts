const is_typing = (target: Element) => target.closest("input, textarea, select, [contenteditable]");

/** The link that j or k leads to from the row with the focus. */
function neighbour(frame: Element, from: Element, step: number): HTMLElement | undefined {
  const links = [...frame.querySelectorAll<HTMLElement>("tbody tr")]
    .map((row) => row.querySelector<HTMLElement>("a"))
    .filter((link): link is HTMLElement => link !== null);
  const row = from.closest("tr");
  const at = links.findIndex((link) => link.closest("tr") === row);
  return at < 0 ? links[0] : links[at + step];
}

/**
 * Inside [data-keys], and only while the focus is there: j and k go to the next and the previous row,
 * / to the search. A single letter must not act anywhere else (WCAG 2.1.4).
 */
export function start_keys(): void {
  document.addEventListener("keydown", (event) => {
    const target = event.target as Element;
    const frame = target.closest("[data-keys]");
    if (!frame || is_typing(target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
    const goal =
      event.key === "/"
        ? document.querySelector<HTMLElement>("#site-search")
        : step !== 0
          ? neighbour(frame, target, step)
          : undefined;
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  });
}
