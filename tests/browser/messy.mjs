// A list of members as an office keeps it: quotation marks, formulas, dates that do not exist, words that nobody knows,
// mixed line ends, and lines of which each kind of fault is counted.
const HEAD = ['Referentie', 'Dossier', 'Wie', 'E-mailadres', 'Geboren op', 'Beroep', 'Vaardigheden', 'Postcode',
  'Woonplaats', 'GSM', 'Taal', 'Vennoot', 'Opmerking'];
const PLACE = { dossier: 1, name: 2, mail: 3, share: 11 };
const ENDS = ['\r\n', '\n', '\r\n', '\n\n', '\r\n;;;;;;;;;;;;\r\n'];
const SEED = Number(process.env.AGORA_SEED ?? 1);

// What goes wrong with a line of its own, and the sentence that says so in Dutch.
const FAULTS = [
  ['Er is geen e-mailadres', (cells) => { cells[PLACE.mail] = ''; }],
  ['Dit is geen e-mailadres', (cells) => { cells[PLACE.mail] = 'zie fiche'; }],
  ['heeft hetzelfde e-mailadres', (cells, before) => { cells[PLACE.mail] = before[PLACE.mail].toUpperCase(); }],
  ['heeft hetzelfde lidnummer', (cells, before) => { cells[PLACE.dossier] = before[PLACE.dossier]; }],
  ['te lang', (cells) => { cells[PLACE.name] = 'Lang '.repeat(80); }],
  ['minder cellen', (cells) => { cells.length = 5; }],
  ['meer cellen', (cells) => { cells.push('nog', 'iets'); }],
  ['ja of nee', (cells) => { cells[PLACE.share] = 'misschien'; }],
  ['geen naam', (cells) => { cells[PLACE.name] = '   '; }],
];

// Good to read, however odd it looks.
const ODDITIES = [
  (cells) => { cells[PLACE.name] = '=HYPERLINK("http://127.0.0.1/","Klik")'; },
  (cells) => { cells[PLACE.name] = 'Noëlle “Œuf” D’Hondt; dochter'; },
  (cells) => { cells[4] = '31/02/1980'; },
  (cells) => { cells[4] = 'zomer 1979'; },
  (cells) => { cells[5] = 'drakentemmer'; },
  (cells) => { cells[7] = '99999'; cells[8] = 'Nergenshuizen'; },
  (cells) => { cells[12] = 'eerste regel\r\ntweede; regel\n"derde"'; },
  (cells) => { cells[9] = '@SUM(A1)'; },
  (cells) => { cells[6] = '+boekbinden'; },
];

const quoted = (cell) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function lineOf(number) {
  const beroep = ['imker', 'boekbinder', 'luthier'][number % 3];
  return ['LEDENLIJST', String(10_000 + number), `Zoé Peeters-${number}`, `lid${number}@import.example`, '01/02/1980', beroep,
    'boekbinden', '9000', 'Gent', '0470 00 00 00', ['nl', 'fr', 'Nederlands'][number % 3], ['ja', 'nee'][number % 2], ''];
}

// So many lines of people: { text, good, faults: [[line as an editor counts, its sentence]] }.
export function messyList(count) {
  const parts = [HEAD.join(';') + ENDS[0]];
  let line = 2;
  const faults = [];
  let good = 0;
  let before;
  for (let number = 1; number <= count; number += 1) {
    const cells = lineOf(number);
    const turn = (number * 7 + SEED) % 40;
    const fault = before ? FAULTS[turn] : undefined;
    if (fault) {
      fault[1](cells, before);
      faults.push([line, fault[0]]);
    } else {
      ODDITIES[turn - FAULTS.length]?.(cells);
      good += 1;
      before = cells;
    }
    const part = cells.map(quoted).join(';') + ENDS[number % ENDS.length];
    parts.push(part);
    line += part.match(/\r\n|\n/g).length;
  }
  return { text: parts.join(''), good, faults };
}

const file = (buffer) => ({ name: 'leden.csv', mimeType: 'text/csv', buffer });
// Letters that are elsewhere in windows-1252 than in Unicode (https://encoding.spec.whatwg.org/#windows-1252).
const ELSEWHERE = { '€': 0x80, 'Œ': 0x8c, '’': 0x92, '“': 0x93, '”': 0x94 };
export const asWindows1252 = ({ text }) => file(
  Buffer.from(text.replaceAll(/[€Œ’“”]/g, (letter) => String.fromCharCode(ELSEWHERE[letter])), 'latin1'));
export const asUtf8WithMark = ({ text }) => file(Buffer.from(`\ufeff${text}`, 'utf8'));
