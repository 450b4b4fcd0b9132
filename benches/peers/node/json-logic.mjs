// The kernel as JSON Logic, each rule built once to a function.

import { readFileSync } from "node:fs";

import { LogicEngine } from "json-logic-engine";

export function prepare() {
  const stages = JSON.parse(readFileSync(new URL("../rules/kernel.jsonlogic.json", import.meta.url)));
  const engine = new LogicEngine();
  // `eachKey`: a rule for every field of an object.
  const [facts, criteria, answer] = stages.map((rules) => engine.build({ eachKey: rules }));
  return {
    read: JSON.parse,
    evaluate: (input) => answer(criteria(facts(input))),
    answer: (output) => output,
  };
}
