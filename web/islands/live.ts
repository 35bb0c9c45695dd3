import htmx from "htmx.org";

const kPause = 250;
const waiting = new WeakMap<HTMLFormElement, number>();

function address_of(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") query.append(name, value);
  }
  const text = query.toString();
  return text ? `${form.action}?${text}` : form.action;
}

async function refresh(form: HTMLFormElement, part: string): Promise<void> {
  const address = address_of(form);
  const selector = `#${part}`;
  await htmx.ajax("get", address, {
    source: form,
    target: selector,
    select: selector,
    swap: "outerHTML",
  });
  history.replaceState(null, "", address);
}

/** form[data-live="results"] shows its answer in #results while one types or ticks; Enter still sends it. */
export function start_live_search(): void {
  document.addEventListener("input", ({ target }) => {
    const form = (target as HTMLInputElement).form;
    const part = form?.dataset.live;
    if (!form || !part || !document.getElementById(part)) return;
    clearTimeout(waiting.get(form));
    waiting.set(
      form,
      window.setTimeout(() => refresh(form, part), kPause),
    );
  });
}
