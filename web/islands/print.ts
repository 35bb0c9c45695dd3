/** A button with data-print prints the page. */
export function start_printing(): void {
  document.addEventListener("click", (event) => {
    if ((event.target as Element).closest("button[data-print]")) window.print();
  });
}
