import { Combobox } from "./combobox";

// select[multiple][data-tags] becomes a field to type in; without script it stays a list to choose from.
for (const select of document.querySelectorAll<HTMLSelectElement>("select[multiple][data-tags]")) {
  new Combobox(select).start();
}
