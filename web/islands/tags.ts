import { Combobox } from "./combobox";

// select[multiple][data-tags] becomes a field to type in; without script it stays a list to choose from. Each brings
// this script along, so that it may run several times in a page.
for (const select of document.querySelectorAll<HTMLSelectElement>('select[multiple][data-tags="yes"]')) {
  select.dataset.tags = "started";
  new Combobox(select).start();
}
