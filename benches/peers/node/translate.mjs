// Translates `rules/kernel.cql` to what an engine of CQL reads: `kernel.elm.json`, beside this file.

import { readFileSync, writeFileSync } from "node:fs";

import {
  CqlTranslator,
  LibraryManager,
  ModelManager,
  createModelInfoProvider,
  stringAsSource,
} from "@cqframework/cql/cql-to-elm";

const file = (path) => new URL(path, import.meta.url);

// The types of CQL itself; the package leaves them to who uses it.
const types = readFileSync(file("system-types.xml"), "utf8");
const models = new ModelManager();
models.modelInfoLoader.registerModelInfoProvider(
  createModelInfoProvider((name) => (name === "System" ? stringAsSource(types) : null)),
);
const rules = readFileSync(file("../rules/kernel.cql"), "utf8");
const elm = CqlTranslator.fromText(rules, new LibraryManager(models)).toJson();
const annotations = JSON.parse(elm).library.annotation ?? [];
const errors = annotations.filter((annotation) => annotation.errorSeverity === "error");
if (errors.length > 0) {
  for (const error of errors) console.error(`kernel.cql:${error.startLine}: ${error.message}`);
  process.exit(1);
}
writeFileSync(file("kernel.elm.json"), elm);
