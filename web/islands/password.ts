/** A button with data-shows="field" shows or hides that password; data-show and data-hide are its words. */
export function start_passwords(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("button[data-shows]");
    const field = button && document.getElementById(button.dataset.shows ?? "");
    if (!button || !(field instanceof HTMLInputElement)) return;
    const shown = field.type === "password";
    field.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
    const words = (shown ? button.dataset.hide : button.dataset.show) ?? "";
    button.setAttribute("aria-label", words);
    button.title = words;
  });
  // A shown password must not end up among the browser's remembered texts.
  document.addEventListener("submit", (event) => {
    for (const button of (event.target as Element).querySelectorAll<HTMLElement>(
      "button[data-shows]",
    )) {
      const field = document.getElementById(button.dataset.shows ?? "");
      if (field instanceof HTMLInputElement) field.type = "password";
    }
  });
}
