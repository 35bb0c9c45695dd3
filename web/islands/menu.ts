const open_menus = () => document.querySelectorAll<HTMLDetailsElement>("details.menu[open]");

/** details.menu closes on Escape, on a click elsewhere and when the focus leaves it. */
export function start_menus(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of open_menus()) {
      const had_focus = menu.contains(document.activeElement);
      menu.open = false;
      if (had_focus) menu.querySelector("summary")?.focus();
    }
  });
  const close_others = (event: Event) => {
    for (const menu of open_menus()) {
      if (!menu.contains(event.target as Node)) menu.open = false;
    }
  };
  document.addEventListener("click", close_others);
  document.addEventListener("focusin", close_others);
}
