// Measures the kernel in JavaScript: `peers.mjs PEER CASES.ndjson COUNT ANSWERS`.
//
// Protocol: the crate `gao-peers-kernel`, module `protocol`. A peer is a module that prepares an object
// with `read` (a line to what the engine takes), `evaluate`, and `answer` (the ten fields).

import { closeSync, openSync, readFileSync, writeSync } from "node:fs";

const PEERS = {
  plain: "./plain.mjs",
  "json-logic-engine": "./json-logic.mjs",
  "cql-execution": "./cql.mjs",
};
const WARM_UP = 2_000;

const [name, source, countText, answersPath] = process.argv.slice(2);
const count = Number(countText);
if (!(name in PEERS) || !Number.isInteger(count) || answersPath === undefined) {
  const names = Object.keys(PEERS).join(", ");
  console.error(`usage: peers.mjs PEER CASES.ndjson COUNT ANSWERS; a peer is one of ${names}`);
  process.exit(2);
}
const { prepare } = await import(PEERS[name]);
const peer = await prepare();

const lines = firstLines();
const first = lines.slice(0, WARM_UP);
await evaluated(read(first));
await whole(first);

const inputs = await measured("read", () => read(lines));
const outputs = await measured("evaluate", () => evaluated(inputs));
const texts = await measured("whole", () => whole(lines));
write("csv", outputs.map((output) => Object.values(peer.answer(output)).join(",")));
write("ndjson", texts);

function firstLines() {
  const bytes = readFileSync(source);
  const lines = [];
  for (let start = 0; lines.length < count; ) {
    const end = bytes.indexOf("\n", start);
    if (end < 0) {
      console.error(`\`${source}\` has ${lines.length} cases; generate ${count}`);
      process.exit(1);
    }
    lines.push(bytes.toString("utf8", start, end));
    start = end + 1;
  }
  return lines;
}

function read(lines) {
  return lines.map((line) => peer.read(line));
}

// To wait for what is already there costs more than some of what is measured.
async function evaluated(inputs) {
  const outputs = new Array(inputs.length);
  for (let place = 0; place < inputs.length; place++) {
    const output = peer.evaluate(inputs[place]);
    outputs[place] = output instanceof Promise ? await output : output;
  }
  return outputs;
}

async function whole(lines) {
  const texts = new Array(lines.length);
  for (let place = 0; place < lines.length; place++) {
    const output = peer.evaluate(peer.read(lines[place]));
    texts[place] = JSON.stringify(peer.answer(output instanceof Promise ? await output : output));
  }
  return texts;
}

// Processor time, in all threads: those that compile and collect too.
async function measured(part, work) {
  const start = process.cpuUsage();
  const done = await work();
  const { user, system } = process.cpuUsage(start);
  console.log(part, ((user + system) * 1000) / count);
  return done;
}

// In pieces: a text of all lines would be longer than a string may be for some counts.
function write(extension, lines) {
  const file = openSync(`${answersPath}.${extension}`, "w");
  for (let start = 0; start < lines.length; start += 10_000) {
    writeSync(file, lines.slice(start, start + 10_000).join("\n") + "\n");
  }
  closeSync(file);
}
