// The people of the journeys: what each tells of herself, and the words with which she is looked for.
import { deflateSync } from 'node:zlib';

const word = (nl, fr, en) => ({ nl, fr, en });

// A picture that is whole: stripes, as PNG (https://www.w3.org/TR/png/).
export function picture(side = 320) {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes) => ~bytes.reduce((c, byte) => table[(c ^ byte) & 255] ^ (c >>> 8), ~0) >>> 0;
  const chunk = (kind, content) => {
    const named = Buffer.concat([Buffer.from(kind), content]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    check.writeUInt32BE(crc(named));
    return Buffer.concat([length, named, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2], 8);
  const rows = Buffer.concat(Array.from({ length: side }, (_, y) => Buffer.from(
    [0, ...Array.from({ length: side }, (__, x) => [(x * 3) & 255, (y * 5) & 255, (x ^ y) & 255]).flat()])));
  return {
    name: 'portrait.png',
    mimeType: 'image/png',
    buffer: Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]),
  };
}

// The next day whose number is that of its month, a week from now at least: [year, month, day].
export function evenDay(now = new Date()) {
  const soon = new Date(now.getTime() + 7 * 86_400_000);
  const all = [0, 1].flatMap((more) => Array.from({ length: 12 },
    (_, month) => new Date(Date.UTC(soon.getUTCFullYear() + more, month, month + 1))));
  return all.find((day) => day > soon).toISOString().slice(0, 10).split('-');
}

// The last day whose number is that of its month, before today.
export function evenDayBefore(now = new Date()) {
  const all = [-1, 0].flatMap((more) => Array.from({ length: 12 },
    (_, month) => new Date(Date.UTC(now.getUTCFullYear() + more, month, month + 1))));
  return all.findLast((day) => day < now - 86_400_000).toISOString().slice(0, 10).split('-');
}

export const PEOPLE = {
  nl: {
    language: 'nl',
    name: 'Wilhelmina Vloedgraven',
    profession: { value: 'beekeeper', label: 'imker', words: word('imker', 'apicultrice', 'beekeeper') },
    skill: { value: 'honey-processing', label: 'honing slingeren', words: word('honing', 'extraction de miel', 'honey') },
    place: 'Gent',
    speaks: [['nl', 'native'], ['fr', 'good']],
    whoIAm: 'Veertig kasten aan de Schelde, en elke kast een **dorp**.',
    whatIDo: 'Ik zet kasten op daken en kom oogsten.',
  },
  fr: {
    language: 'fr',
    name: 'Capucine Montfleury',
    profession: { value: 'luthier', label: 'luthière, luthier', words: word('vioolbouwer', 'luthière', 'luthier') },
    skill: { value: 'violin-making', label: 'lutherie du violon', words: word('vioolbouw', 'lutherie', 'violin making') },
    place: 'Namur',
    speaks: [['fr', 'native'], ['nl', 'basic']],
    whoIAm: 'Un établi près de la Meuse, où le bois a le temps de **sécher**.',
    whatIDo: 'Je construis et je répare des violons.',
  },
  en: {
    language: 'en',
    name: 'Harriet Quillfeather',
    profession: { value: 'bookbinder', label: 'bookbinder', words: word('boekbinder', 'relieuse', 'bookbinder') },
    skill: { value: 'bookbinding', label: 'bookbinding', words: word('boekbinden', 'reliure', 'bookbinding') },
    place: 'Leuven',
    speaks: [['en', 'native'], ['fr', 'good']],
    whoIAm: 'A press, a bone folder and a cat that sleeps on the **paper**.',
    whatIDo: 'I bind theses, diaries and whatever else must last.',
  },
};
