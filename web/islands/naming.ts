import { type_into } from "./typing";

const kMost = 6;
const kPause = 250;

type Person = { name: string; member_id: string; profession: string; place: string };

async function people_called(address: string, name: string): Promise<Person[]> {
  const query = new URLSearchParams({ q: name });
  const answer = await fetch(`${address}?${query}`, { headers: { Accept: "application/json" } });
  if (!answer.ok) return [];
  return ((await answer.json()) as { people: Person[] }).people.slice(0, kMost);
}

/** Brackets and backslashes of a name would end the link. */
const link_to = ({ name, member_id }: Person) =>
  `[@${name.replace(/[[\]\\]/g, "\\$&")}](/members/${member_id}) `;

function line_of(person: Person, area: HTMLTextAreaElement): HTMLLIElement {
  const line = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet button-small";
  const known_by = [person.profession, person.place].filter(Boolean).join(", ");
  button.textContent = known_by ? `${person.name} (${known_by})` : person.name;
  button.addEventListener("click", () => type_into(area, link_to(person)));
  line.append(button);
  return line;
}

function start(frame: HTMLElement): void {
  const area = document.getElementById(frame.dataset.names ?? "");
  const field = frame.querySelector<HTMLInputElement>("[data-people]");
  const list = frame.querySelector<HTMLElement>("ul");
  if (!(area instanceof HTMLTextAreaElement) || !field || !list) return;
  let waiting = 0;
  const search = async () => {
    const name = field.value.trim();
    const address = field.dataset.people ?? "";
    const found = name === "" ? [] : await people_called(address, name).catch(() => []);
    if (field.value.trim() !== name) return;
    list.replaceChildren(...found.map((person) => line_of(person, area)));
    if (name !== "" && found.length === 0) list.textContent = list.dataset.none ?? "";
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void search(), kPause);
  });
  // Enter looks for the name; it does not send the text.
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
}

/** [data-names="id of a text"] finds members by name and writes them into it. */
export function start_naming(): void {
  document.querySelectorAll<HTMLElement>("[data-names]").forEach(start);
}
