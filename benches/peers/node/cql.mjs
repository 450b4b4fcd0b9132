// The kernel as Clinical Quality Language, by the engine of its authors. `translate.mjs` makes what it reads.

import { readFileSync } from "node:fs";

import cql from "cql-execution";

// What the rules ask about is a parameter; the engine wants somebody to ask about.
const SOMEBODY = { getId: () => "1" };

export function prepare() {
  const elm = JSON.parse(readFileSync(new URL("kernel.elm.json", import.meta.url)));
  const library = new cql.Library(elm, new cql.Repository({}));
  const executor = new cql.Executor(library, new cql.CodeService({}));
  return { read, evaluate: (input) => evaluate(executor, input), answer: (output) => output };
}

// The engine knows a list that is not there, but not one that is null.
function read(line) {
  const input = JSON.parse(line);
  if (input.vertebral_fractures === null) delete input.vertebral_fractures;
  return input;
}

// One definition and what it needs: quicker than all of them.
async function evaluate(executor, input) {
  let asked = false;
  const source = {
    currentPatient: () => (asked ? null : SOMEBODY),
    nextPatient: () => {
      asked = true;
      return null;
    },
  };
  const results = await executor.withParameters({ Woman: input }).exec_expression("Answer", source);
  return results.patientResults["1"].Answer;
}
