const kShown = 2000;

/** A button with data-copy="text" copies it and says data-copied for two seconds. */
export function start_copying(): void {
  document.addEventListener("click", async (event) => {
    const button = (event.target as Element).closest<HTMLElement>("button[data-copy]");
    if (!button) return;
    const words = button.querySelector("span") ?? button;
    const before = words.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy ?? "");
    } catch {
      return;
    }
    words.textContent = button.dataset.copied ?? before;
    setTimeout(() => (words.textContent = before), kShown);
  });
}
