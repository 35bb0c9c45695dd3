import { create_passkey, get_passkey } from "./webauthn";

/** What the form's data attributes ask, by the names that webauthn.ts uses. */
function asked_by(form: HTMLFormElement) {
  const { question = "", party = "", partyName = "", user = "", userMail = "", known = "" } =
    form.dataset;
  return { question, party, party_name: partyName, user, user_mail: userMail, known };
}

async function answer(form: HTMLFormElement): Promise<void> {
  const asked = asked_by(form);
  const given =
    form.dataset.passkey === "create" ? await create_passkey(asked) : await get_passkey(asked);
  for (const [name, value] of Object.entries(given)) {
    const input = form.elements.namedItem(name);
    if (input instanceof HTMLInputElement) input.value = value;
  }
  form.submit();
}

/**
 * form[data-passkey="create" | "get"] is sent once a device has filled its hidden fields; what failed is
 * said in its [data-says], with the words of data-failed or data-missing.
 */
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
  if (form.dataset.passkey === "create") form.querySelector("button")?.focus();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const says = form.querySelector<HTMLElement>("[data-says]");
    const say = (words?: string) => {
      if (!says) return;
      says.textContent = words ?? "";
      says.hidden = !words;
    };
    say();
    if (!window.PublicKeyCredential) {
      say(form.dataset.missing);
      return;
    }
    try {
      await answer(form);
    } catch {
      say(form.dataset.failed);
    }
  });
}
