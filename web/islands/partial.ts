import type htmx from "htmx.org";

type Htmx = typeof htmx;

const address = (document.currentScript as HTMLScriptElement | null)?.dataset.updates ?? "";
let loading: Promise<Htmx> | undefined;

function load(): Promise<Htmx> {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => done((window as unknown as { htmx: Htmx }).htmx);
    script.onerror = () => {
      loading = undefined;
      failed(new Error(`${address} did not come`));
    };
    document.head.append(script);
  });
}

/** htmx, which comes when a page first needs it: most visits read. */
export function updates(): Promise<Htmx> {
  loading ??= load();
  return loading;
}

const asks = (form: HTMLFormElement) => form.dataset.live || form.querySelector("[hx-get]");

/** What was typed while htmx was on its way is asked as well: the field tells by the event "typed". */
async function wake(target: EventTarget | null): Promise<void> {
  if (!(target instanceof HTMLElement)) return;
  const form = target.closest<HTMLFormElement>("form");
  if (!form || !asks(form)) return;
  const before = (target as HTMLInputElement).value;
  const htmx = await updates();
  if ((target as HTMLInputElement).value !== before) htmx.trigger(target, "typed");
}

/** Touching a form that shows its answer while one types is when htmx comes; until then the form just sends. */
export function start_partial_updates(): void {
  const ready = ({ target }: Event) => void wake(target).catch(() => {});
  document.addEventListener("focusin", ready);
  document.addEventListener("pointerdown", ready);
  void wake(document.activeElement).catch(() => {});
}
