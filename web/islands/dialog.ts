/**
 * [data-opens="id"] opens that <dialog>; it is a link to the same question on a page of its own,
 * which is where it leads without script. [data-closes] closes the dialog around it.
 */
export function start_dialogs(): void {
  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    const opener = target.closest<HTMLElement>("[data-opens]");
    const dialog = opener && document.getElementById(opener.dataset.opens ?? "");
    if (dialog instanceof HTMLDialogElement) {
      event.preventDefault();
      dialog.showModal();
      return;
    }
    const around = target.closest("dialog");
    if (around && (target.closest("[data-closes]") || target === around)) {
      event.preventDefault();
      around.close();
    }
  });
}
