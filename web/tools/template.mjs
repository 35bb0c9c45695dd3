// The part of ctemplate that the views use, for looking at pages without the program.

const kEscapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text) => text.replace(/[&<>"']/g, (sign) => kEscapes[sign]);

/** As the program strips: white space at both ends of each line, and the line feeds. */
export const stripped = (text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .join("");

/** [{text} | {name, modifier} | {include} | {section, body}] */
export function parse(source) {
  const text = stripped(source.replace(/\{\{!.*?\}\}/gs, "").replace(/\{\{%.*?\}\}/g, ""));
  const root = { body: [] };
  const open = [root];
  let at = 0;
  for (const tag of text.matchAll(/\{\{([#/>]?)([A-Z][A-Z0-9_]*)(?::([^}]*))?\}\}/g)) {
    const inside = open.at(-1).body;
    if (tag.index > at) inside.push({ text: text.slice(at, tag.index) });
    at = tag.index + tag[0].length;
    const [, kind, name, modifier] = tag;
    if (kind === "#") {
      const section = { section: name, body: [] };
      inside.push(section);
      open.push(section);
    } else if (kind === "/") {
      if (open.pop().section !== name) throw new Error(`{{/${name}}} closes another section`);
    } else {
      inside.push(kind === ">" ? { include: name } : { name, modifier });
    }
  }
  if (open.length !== 1) throw new Error(`{{#${open.at(-1).section}}} is not closed`);
  root.body.push({ text: text.slice(at) });
  return root.body;
}

function found(name, scopes) {
  const key = name.toLowerCase();
  const scope = scopes.findLast((candidate) => candidate !== null && key in Object(candidate));
  return scope?.[key];
}

const shows = (value) => value !== undefined && value !== null && value !== false;

/** The values for which a section is shown: [] when it is hidden. */
function occasions(name, scopes) {
  const value = found(name, scopes);
  if (Array.isArray(value)) return value;
  if (shows(value)) return [value];
  const [, negated] = /^NOT_(.+)$/.exec(name) ?? [];
  if (negated) return shows(found(negated, scopes)) ? [] : [{}];
  const [, list] = /^(.+)_EMPTY$/.exec(name) ?? [];
  if (list) return found(list, scopes)?.length === 0 ? [{}] : [];
  const [, variable, wanted] = /^(.+)_IS_(.+)$/.exec(name) ?? [];
  return variable && String(found(variable, scopes)).toUpperCase() === wanted ? [{}] : [];
}

/**
 * Renders parsed nodes. tools.view(name) gives an included view's nodes, tools.format(value, modifier)
 * a formatted value. An include sees its own member (or each of a list) and the globals, nothing else.
 */
export function render(nodes, scopes, tools) {
  let out = "";
  for (const node of nodes) {
    if (node.text !== undefined) out += node.text;
    else if (node.section) {
      for (const value of occasions(node.section, scopes)) {
        out += render(node.body, [...scopes, typeof value === "object" ? value : null], tools);
      }
    } else if (node.include) {
      const key = node.include.toLowerCase();
      const value = scopes.at(-1)?.include === key ? scopes.at(-1) : found(node.include, scopes);
      for (const one of value === undefined ? [] : [value].flat()) {
        out += one.html ?? render(tools.view(one.view ?? key), [tools.globals, one], tools);
      }
    } else {
      const value = found(node.name, scopes) ?? "";
      out += node.modifier === "none" ? value : escaped(tools.format(value, node.modifier));
    }
  }
  return out;
}
