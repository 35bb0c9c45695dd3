import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import vm from "node:vm";

const kWorker = new URL("../../src/modules/inbox/data/sw.js", import.meta.url);

/** The worker in a browser that remembers what it was asked. */
async function started() {
  const heard = new Map();
  const done = [];
  const self = {
    addEventListener: (name, listener) => heard.set(name, listener),
    registration: { showNotification: async (...shown) => done.push(["shown", ...shown]) },
    clients: { openWindow: async (address) => done.push(["opened", address]) },
  };
  vm.runInNewContext(await readFile(kWorker, "utf8"), { self });
  const tell = async (name, event) => {
    const waits = [];
    heard.get(name)({ ...event, waitUntil: (work) => waits.push(work) });
    await Promise.all(waits);
  };
  return { heard, done, tell };
}

test("the worker shows a notice and opens its page", async () => {
  const { done, tell } = await started();
  const notice = { kind: "answer", title: "There is an answer", address: "/en/inbox/1", tag: "1", language: "en" };
  await tell("push", { data: { json: () => notice } });
  assert.equal(done[0][1], "There is an answer");
  assert.deepEqual({ ...done[0][2] }, { tag: "1", lang: "en", data: "/en/inbox/1" });
  const closed = [];
  await tell("notificationclick", { notification: { data: "/en/inbox/1", close: () => closed.push(1) } });
  assert.deepEqual(done[1], ["opened", "/en/inbox/1"]);
  assert.equal(closed.length, 1);
});

test("the worker answers no request and keeps nothing", async () => {
  const { heard } = await started();
  assert.deepEqual([...heard.keys()], ["push", "notificationclick"]);
});
