/** Answers requests from an index on the disk, for the Python tests: `node answer.js FOLDER < requests.json`. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { folderAt, openEngine } from "./open.js";

const requests = JSON.parse(readFileSync(0, "utf8"));
const engine = openEngine(folderAt(pathToFileURL(`${process.argv[2]}/`)));
const answers = [];
for (const request of requests) {
  const { total, hits, facets, corrected, maybe } = await engine.search(request, "2026-12-08");
  answers.push({ total, ids: hits.map(({ id }) => id), facets, corrected, maybe });
}
process.stdout.write(JSON.stringify(answers));
