// The part of the program's template engine that the views use (src/platform/view), for looking at
// pages without the program.

const kEscapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escaped = (text) => text.replace(/[&<>"']/g, (sign) => kEscapes[sign]);

const kDepth = 12;

/** A view with its includes in place; read(name) gives a view's text or undefined. */
export function assembled(name, read, depth = 0) {
  const source = read(name);
  if (source === undefined || depth > kDepth) throw new Error(`no view ${name}`);
  const body = source
    .replace(/^\{\{%[^}]*\}\}/, "")
    .replace(/\{\{!.*?\}\}/gs, "")
    .replace(/\[\[\/?(?:part|slot)(?::[a-z_]+)?\]\]/g, "")
    .trim();
  return body.replace(/\{\{>([A-Za-z_/]+)\}\}/g, (_, wanted) => {
    if (wanted.includes("/")) return assembled(wanted.replace(/^web\//, ""), read, depth + 1);
    if (read(wanted.toLowerCase()) === undefined) return `{{${wanted}:none}}`;
    return `{{#${wanted}}}${assembled(wanted.toLowerCase(), read, depth + 1)}{{/${wanted}}}`;
  });
}

/** [{text} | {name, modifier} | {section, body}] */
export function parse(text) {
  const root = { body: [] };
  const open = [root];
  let at = 0;
  for (const tag of text.matchAll(/\{\{([#/]?)([A-Z][A-Z0-9_]*)(?::([^}]*))?\}\}/g)) {
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
      inside.push({ name, modifier });
    }
  }
  if (open.length !== 1) throw new Error(`{{#${open.at(-1).section}}} is not closed`);
  root.body.push({ text: text.slice(at) });
  return root.body;
}

/** A member of the nearest scope that has one of this name, even when it is null there. */
function found(name, scopes) {
  const key = name.toLowerCase();
  return scopes.findLast((scope) => scope !== null && key in Object(scope))?.[key];
}

const is_shown = (value) =>
  Array.isArray(value) ? value.length > 0 : ![undefined, null, false, "", 0].includes(value);

/** The values for which a section is shown: none when it is hidden. */
function occasions(name, scopes) {
  const value = found(name, scopes);
  if (Array.isArray(value)) return value;
  if (is_shown(value)) return [value];
  if (value !== undefined) return [];
  for (const [pattern, wanted] of [
    [/^NOT_(.+)$/, false],
    [/^(.+)_EMPTY$/, false],
    [/^HAS_(.+)$/, true],
  ]) {
    const [, member] = pattern.exec(name) ?? [];
    if (member) return is_shown(found(member, scopes)) === wanted ? [{}] : [];
  }
  const [, variable, choice] = /^(.+)_IS_(.+)$/.exec(name) ?? [];
  return variable && String(found(variable, scopes)).toUpperCase() === choice ? [{}] : [];
}

function value_of(name, scopes) {
  const [, list] = /^(.+)_COUNT$/.exec(name) ?? [];
  const value = found(name, scopes);
  return value === undefined && list ? (found(list, scopes)?.length ?? 0) : (value ?? "");
}

/** Renders parsed nodes; format(value, modifier) writes a formatted value. */
export function render(nodes, scopes, format) {
  let out = "";
  for (const node of nodes) {
    if (node.text !== undefined) {
      out += node.text;
    } else if (node.section) {
      for (const value of occasions(node.section, scopes)) {
        out += render(node.body, [...scopes, typeof value === "object" ? value : null], format);
      }
    } else {
      const value = value_of(node.name, scopes);
      out += node.modifier === "none" ? value : escaped(format(value, node.modifier));
    }
  }
  return out;
}
