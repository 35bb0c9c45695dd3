const kMost = 10;
const kPause = 200;

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  text = "",
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

/**
 * A combobox in the WAI-ARIA pattern over a <select multiple>, which keeps the choice and is what the
 * form sends. Words come from data-remove, data-none and data-placeholder of the select; with
 * data-source, options come from that address as JSON: [{"value", "label"}], asked with ?q=.
 */
export class Combobox {
  private readonly id: string;
  private readonly input: HTMLInputElement;
  private readonly list: HTMLUListElement;
  private readonly chosen: HTMLUListElement;
  private shown: HTMLOptionElement[] = [];
  private active = -1;
  private timer = 0;

  constructor(private readonly select: HTMLSelectElement) {
    this.id = select.id || select.name;
    const list_id = `${this.id}-options`;
    this.chosen = element("ul", { class: "tags chosen" });
    this.input = element("input", {
      class: "input",
      type: "text",
      role: "combobox",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": list_id,
      placeholder: select.dataset.placeholder ?? "",
    });
    // A list that scrolls would take the focus at Tab, and lose it at once by closing.
    this.list = element("ul", { class: "combobox-list", role: "listbox", id: list_id, tabindex: "-1", hidden: "" });
  }

  start(): void {
    const described = this.select.getAttribute("aria-describedby");
    if (described) this.input.setAttribute("aria-describedby", described);
    const label = document.querySelector<HTMLLabelElement>(
      `label[for="${CSS.escape(this.select.id)}"]`,
    );
    this.list.setAttribute("aria-label", label?.textContent?.trim() ?? "");
    this.chosen.setAttribute("aria-label", label?.textContent?.trim() ?? "");
    const frame = element("div", { class: "combobox" });
    frame.append(this.chosen, this.input, this.list);
    this.select.after(frame);
    this.select.hidden = true;
    this.select.id = `${this.id}-values`;
    this.input.id = this.id;
    this.input.addEventListener("input", () => this.look_up());
    this.input.addEventListener("focus", () => this.look_up());
    this.input.addEventListener("click", () => this.look_up());
    this.input.addEventListener("blur", () => this.close());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("mousedown", (event) => this.press(event));
    this.chosen.addEventListener("click", (event) => this.take_away(event));
    this.show_chosen();
  }

  private look_up(): void {
    const source = this.select.dataset.source;
    if (!source || this.input.value.trim() === "") return this.show_options();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.fetch_options(source), kPause);
  }

  private async fetch_options(source: string): Promise<void> {
    const joint = source.includes("?") ? "&" : "?";
    const answer = await fetch(`${source}${joint}q=${encodeURIComponent(this.input.value)}`);
    if (answer.ok) {
      const rows: { value: string; label: string }[] = await answer.json();
      const known = new Set([...this.select.options].map((option) => option.value));
      for (const row of rows) {
        if (!known.has(row.value)) this.select.add(new Option(row.label, row.value));
      }
    }
    this.show_options();
  }

  private show_options(): void {
    const wanted = folded(this.input.value.trim());
    this.shown = [...this.select.options]
      .filter((option) => !option.selected && folded(option.label).includes(wanted))
      .sort((a, b) => folded(a.label).indexOf(wanted) - folded(b.label).indexOf(wanted))
      .slice(0, kMost);
    this.active = this.shown.length > 0 && wanted !== "" ? 0 : -1;
    this.list.replaceChildren(
      ...this.shown.map((option, i) =>
        element(
          "li",
          { role: "option", id: `${this.id}-option-${i}`, "data-index": String(i) },
          option.label,
        ),
      ),
    );
    if (this.shown.length === 0) {
      this.list.append(
        element(
          "li",
          { class: "combobox-none", role: "option", "aria-disabled": "true" },
          this.select.dataset.none ?? "",
        ),
      );
    }
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.mark_active();
  }

  private mark_active(): void {
    [...this.list.children].forEach((item, i) =>
      item.setAttribute("aria-selected", String(i === this.active)),
    );
    const current = this.list.children[this.active];
    if (current) {
      this.input.setAttribute("aria-activedescendant", current.id);
      current.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  private close(): void {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  private key(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (this.list.hidden) return this.show_options();
      this.active = (this.active + step + this.shown.length) % Math.max(1, this.shown.length);
      this.mark_active();
    } else if (event.key === "Enter" && !this.list.hidden && this.shown[this.active]) {
      event.preventDefault();
      this.choose(this.shown[this.active]);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Backspace" && this.input.value === "") {
      this.drop([...this.select.selectedOptions].pop());
    }
  }

  private press(event: MouseEvent): void {
    event.preventDefault();
    const item = (event.target as Element).closest<HTMLElement>("[data-index]");
    if (item) this.choose(this.shown[Number(item.dataset.index)]);
  }

  /** Closes: an open list would lie over the next field. Typing, an arrow or a click opens it again. */
  private choose(option: HTMLOptionElement): void {
    option.selected = true;
    this.input.value = "";
    this.changed();
    this.close();
  }

  private take_away(event: Event): void {
    const button = (event.target as Element).closest<HTMLButtonElement>("button");
    if (!button) return;
    this.drop([...this.select.options].find((option) => option.value === button.value));
    this.input.focus();
  }

  private drop(option: HTMLOptionElement | undefined): void {
    if (!option) return;
    option.selected = false;
    this.changed();
  }

  private changed(): void {
    this.show_chosen();
    this.select.dispatchEvent(new Event("input", { bubbles: true }));
  }

  private show_chosen(): void {
    const remove = this.select.dataset.remove ?? "";
    this.chosen.replaceChildren(
      ...[...this.select.selectedOptions].map((option) => {
        const button = element(
          "button",
          { class: "chip chip-button", type: "button" },
          option.label,
        );
        button.value = option.value;
        button.setAttribute("aria-label", `${remove} ${option.label}`);
        const item = element("li");
        item.append(button);
        return item;
      }),
    );
    this.chosen.hidden = this.select.selectedOptions.length === 0;
  }
}
