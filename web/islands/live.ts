import { updates } from "./partial";

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

/** What was unfolded in a part stays so; htmx itself gives the focus back, by the id. */
async function swap(form: HTMLFormElement, part: string): Promise<void> {
  const selector = `#${part}`;
  const unfolded = [...document.querySelectorAll(`${selector} details[open][id]`)].map(({ id }) => id);
  const query = query_of(form);
  query.set("part", part);
  // The source is no form, or htmx would add the form's values a second time.
  const how = { source: selector, target: selector, select: selector, swap: "outerHTML" } as const;
  const htmx = await updates();
  await htmx.ajax("get", address(form, query), how);
  for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
}

async function refresh(form: HTMLFormElement, parts: string[]): Promise<void> {
  const shown = address(form, query_of(form));
  await Promise.all(parts.map((part) => swap(form, part)));
  history.replaceState(null, "", shown);
  say(parts[0]);
}

/**
 * form[data-live="results facets"] shows its answer in #results and #facets while one types or ticks, asking only
 * for those parts of the page; Enter still sends the form.
 */
export function start_live_search(): void {
  document.addEventListener("input", ({ target }) => {
    const form = (target as HTMLInputElement).form;
    const parts = form?.dataset.live?.split(" ").filter((part) => document.getElementById(part));
    if (!form || !parts?.length) return;
    clearTimeout(waiting.get(form));
    waiting.set(
      form,
      window.setTimeout(() => refresh(form, parts), kPause),
    );
  });
}
