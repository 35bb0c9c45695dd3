const unquoted = (line) => JSON.parse(line.slice(line.indexOf('"')));

/** A gettext catalogue as a map: English text → [forms]. Fuzzy and obsolete entries are left out. */
export function parse_po(text) {
  const entries = new Map();
  for (const block of text.split(/\n\s*\n/)) {
    if (/^#, .*fuzzy/m.test(block)) continue;
    const fields = {};
    let current = null;
    for (const line of block.split("\n")) {
      const key = /^(msgid_plural|msgid|msgstr(?:\[\d\])?)\s+"/.exec(line);
      if (key) fields[(current = key[1])] = unquoted(line);
      else if (line.startsWith('"') && current) fields[current] += unquoted(line);
    }
    if (fields.msgid) {
      const forms = Object.keys(fields)
        .filter((key) => key.startsWith("msgstr"))
        .sort();
      entries.set(
        fields.msgid,
        forms.map((key) => fields[key]),
      );
    }
  }
  return entries;
}
