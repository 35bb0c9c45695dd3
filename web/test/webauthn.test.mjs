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

const { from_base64url, to_base64url, get_passkey } = await island("webauthn");
const bytes_of = (text) => new TextEncoder().encode(text).buffer;

test("bytes and base64url lead to each other", () => {
  for (let length = 0; length < 70; ++length) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) % 256);
    const text = to_base64url(bytes.buffer);
    assert.equal(text, Buffer.from(bytes).toString("base64url"));
    assert.deepEqual(new Uint8Array(from_base64url(text)), bytes);
  }
});

test("signing in hands the browser bytes and gives back text", async () => {
  let asked;
  const get = async (options) => {
    asked = options.publicKey;
    const response = {
      clientDataJSON: bytes_of("c"),
      authenticatorData: bytes_of("a"),
      signature: bytes_of("s"),
      userHandle: null,
    };
    return { id: "x", rawId: bytes_of("x"), type: "public-key", response };
  };
  const value = { credentials: { get } };
  Object.defineProperty(globalThis, "navigator", { configurable: true, value });
  const given = await get_passkey({
    challenge: to_base64url(bytes_of("hello")),
    allowCredentials: [{ id: "eA", type: "public-key" }],
  });
  assert.equal(new TextDecoder().decode(asked.challenge), "hello");
  assert.equal(new TextDecoder().decode(asked.allowCredentials[0].id), "x");
  assert.deepEqual(given.response, {
    clientDataJSON: "Yw",
    authenticatorData: "YQ",
    signature: "cw",
    userHandle: null,
  });
});
