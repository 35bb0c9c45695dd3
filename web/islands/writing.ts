import { start_kept_texts } from "./kept_texts";
import { start_naming } from "./naming";
import { type_into } from "./typing";

type Tool = (text: string) => { before: string; inside: string; after: string };

const around = (mark: string): Tool => (text) => ({ before: mark, inside: text, after: mark });
const each_line = (mark: string): Tool => (text) => ({
  before: mark,
  inside: text.replaceAll("\n", `\n${mark}`),
  after: "",
});

/** What each tool puts around the words that are marked. */
const kTools: Record<string, Tool> = {
  bold: around("**"),
  italic: around("_"),
  link: (text) => ({ before: "[", inside: text, after: "](https://)" }),
  list: each_line("- "),
  quote: each_line("> "),
};
const kKeys: Record<string, string> = { b: "bold", i: "italic", k: "link" };

function apply(area: HTMLTextAreaElement, name: string): void {
  const tool = kTools[name];
  if (!tool) return;
  const from = area.selectionStart;
  const { before, inside, after } = tool(area.value.slice(from, area.selectionEnd));
  const begins_line = from === 0 || area.value[from - 1] === "\n";
  const line = after === "" && !begins_line ? "\n" : "";
  type_into(area, line + before + inside + after);
  const start = from + line.length + before.length;
  area.setSelectionRange(start, start + inside.length);
}

/** One stop for the Tab key; the arrows go from tool to tool (ARIA's pattern of a toolbar). */
function walk(bar: HTMLElement, event: KeyboardEvent): void {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (step === 0) return;
  const tools = [...bar.querySelectorAll<HTMLButtonElement>("[data-tool]")];
  const at = tools.indexOf(document.activeElement as HTMLButtonElement);
  const next = tools[(at + step + tools.length) % tools.length];
  for (const tool of tools) tool.tabIndex = tool === next ? 0 : -1;
  next.focus();
  event.preventDefault();
}

function start(bar: HTMLElement): void {
  const area = document.getElementById(bar.dataset.writes ?? "");
  if (!(area instanceof HTMLTextAreaElement)) return;
  bar.querySelectorAll<HTMLButtonElement>("[data-tool]").forEach((tool, place) => {
    tool.tabIndex = place === 0 ? 0 : -1;
    tool.addEventListener("click", () => apply(area, tool.dataset.tool ?? ""));
  });
  bar.addEventListener("keydown", (event) => walk(bar, event));
  // From the tools right above, browsers show the line of the caret alone.
  area.addEventListener("focus", () => area.scrollIntoView({ block: "nearest" }));
  area.addEventListener("keydown", (event) => {
    const name = event.ctrlKey || event.metaKey ? kKeys[event.key] : undefined;
    if (!name || event.altKey || event.shiftKey) return;
    apply(area, name);
    event.preventDefault();
  });
}

// A page with several such fields asks for this script several times.
if (!document.documentElement.dataset.writing) {
  document.documentElement.dataset.writing = "yes";
  document.querySelectorAll<HTMLElement>("[data-writes]").forEach(start);
  start_kept_texts();
  start_naming();
}
