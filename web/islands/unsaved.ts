const changed = new Set<HTMLFormElement>();

/** Leaving a form[data-unsaved] with typed text asks first; the browser words the question. */
export function start_unsaved_warning(): void {
  document.addEventListener("input", ({ target }) => {
    const form = (target as Element).closest<HTMLFormElement>("form[data-unsaved]");
    if (form) changed.add(form);
  });
  document.addEventListener("submit", ({ target }) => changed.delete(target as HTMLFormElement));
  window.addEventListener("beforeunload", (event) => {
    if ([...changed].some((form) => form.isConnected)) event.preventDefault();
  });
}
