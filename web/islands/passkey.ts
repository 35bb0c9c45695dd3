import { create_passkey, get_passkey } from "./webauthn";

type Act = "create" | "get";

async function post(address: string, csrf: string, body: unknown): Promise<any> {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-Token": csrf },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.status === 204 ? {} : answer.json();
}

async function run(button: HTMLButtonElement): Promise<void> {
  const { passkey, options, answer, next, csrf = "" } = button.dataset;
  const asked = await post(options ?? "", csrf, {});
  const credential =
    (passkey as Act) === "create" ? await create_passkey(asked) : await get_passkey(asked);
  const result = await post(answer ?? "", csrf, credential);
  location.assign(result.next ?? next ?? location.href);
}

/**
 * button[data-passkey="create" | "get"] with data-options, data-answer, data-next, data-csrf; what failed
 * is said in the element named by data-says, with the words of data-failed. Without WebAuthn it stays hidden.
 */
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const says = document.getElementById(button.dataset.says ?? "");
    button.disabled = true;
    try {
      await run(button);
    } catch {
      if (says) says.textContent = button.dataset.failed ?? "";
    } finally {
      button.disabled = false;
    }
  });
}
