/** Below this share of the room nobody needs to count. */
const kQuiet = 0.7;

type Field = HTMLInputElement | HTMLTextAreaElement;

const show = (field: Field) => {
  const counter = document.getElementById(`${field.id}-count`);
  if (!counter) return;
  const most = Number(counter.dataset.most);
  const used = [...field.value].length;
  counter.hidden = used < most * kQuiet;
  counter.textContent = `${used} / ${most}`;
  counter.dataset.over = used > most ? "yes" : "no";
};

const is_counted = (target: EventTarget | null): target is Field =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  document.getElementById(`${target.id}-count`) !== null;

/** Beside a field with id X, the element X-count with data-most shows how much of the room is used. */
export function start_counters(): void {
  for (const event of ["input", "focusin"]) {
    document.addEventListener(event, ({ target }) => {
      if (is_counted(target)) show(target);
    });
  }
}
