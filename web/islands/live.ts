import htmx from "htmx.org";

const kPause = 250;
const waiting = new WeakMap<HTMLFormElement, number>();

function query_of(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") query.append(name, value);
  }
  return query;
}

function address(form: HTMLFormElement, query: URLSearchParams): string {
  const text = query.toString();
  return text === "" ? form.action : `${form.action}?${text}`;
}

/** Says the headline of the new results to those who do not see them change. */
function say(part: string): void {
  let voice = document.getElementById("live-voice");
  if (!voice) {
    voice = document.createElement("p");
    voice.id = "live-voice";
    voice.className = "visually-hidden";
    voice.setAttribute("role", "status");
    document.body.append(voice);
  }
  voice.textContent = document.querySelector(`#${part} h2`)?.textContent ?? "";
}

async function refresh(form: HTMLFormElement, part: string): Promise<void> {
  const query = query_of(form);
  const shown = address(form, query);
  query.set("part", part);
  const selector = `#${part}`;
  // The source is no form, or htmx would add the form's values a second time.
  const how = { source: selector, target: selector, select: selector, swap: "outerHTML" } as const;
  await htmx.ajax("get", address(form, query), how);
  history.replaceState(null, "", shown);
  say(part);
}

/**
 * form[data-live="results"] shows its answer in #results while one types or ticks, asking only for that
 * part of the page; Enter still sends the form.
 */
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
