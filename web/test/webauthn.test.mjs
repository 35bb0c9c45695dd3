import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { kWeb } from "../tools/assets.mjs";

async function island(name) {
  const entryPoints = [join(kWeb, "islands", `${name}.ts`)];
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: "esm" });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}

const { from_base64url, to_base64url, create_passkey, get_passkey } = await island("webauthn");
const bytes_of = (text) => new TextEncoder().encode(text).buffer;
const text_of = (bytes) => new TextDecoder().decode(bytes);

function with_device(credentials) {
  const value = { credentials };
  Object.defineProperty(globalThis, "navigator", { configurable: true, value });
}

test("bytes and base64url lead to each other", () => {
  for (let length = 0; length < 70; ++length) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) % 256);
    const text = to_base64url(bytes.buffer);
    assert.equal(text, Buffer.from(bytes).toString("base64url"));
    assert.deepEqual(new Uint8Array(from_base64url(text)), bytes);
  }
});

test("signing in hands the device the question and gives back text", async () => {
  let asked;
  with_device({
    get: async (options) => {
      asked = options.publicKey;
      const response = {
        clientDataJSON: bytes_of("c"),
        authenticatorData: bytes_of("a"),
        signature: bytes_of("s"),
        userHandle: null,
      };
      return { rawId: bytes_of("x"), response };
    },
  });
  const given = await get_passkey({ question: "hello", party: "agora.example" });
  assert.equal(text_of(asked.challenge), "hello");
  assert.equal(asked.rpId, "agora.example");
  assert.equal(asked.userVerification, "required");
  assert.deepEqual(given, {
    credential: "eA",
    client_data: "Yw",
    authenticator_data: "YQ",
    signature: "cw",
    user: "",
  });
});

test("a new passkey stays on the device, is verified and is not made twice", async () => {
  let asked;
  with_device({
    create: async (options) => {
      asked = options.publicKey;
      return { response: { clientDataJSON: bytes_of("c"), attestationObject: bytes_of("o") } };
    },
  });
  const given = await create_passkey({
    question: "hello",
    party: "agora.example",
    party_name: "Agora",
    user: "42",
    user_mail: "ana@example.org",
    known: "eA eQ",
  });
  assert.deepEqual(given, { client_data: "Yw", attestation: "bw" });
  assert.equal(text_of(asked.user.id), "42");
  assert.deepEqual(asked.excludeCredentials.map(({ id }) => text_of(id)), ["x", "y"]);
  assert.deepEqual(asked.pubKeyCredParams.map(({ alg }) => alg), [-7, -8, -257]);
  assert.equal(asked.authenticatorSelection.residentKey, "required");
  assert.equal(asked.authenticatorSelection.userVerification, "required");
  assert.equal(asked.attestation, "none");
});
