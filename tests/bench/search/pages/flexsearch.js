/** FlexSearch with pairs of Han characters for words, as its users do for Chinese. */
import { Index } from "flexsearch";
import { pairsOf } from "./pairs.js";

fetch("records.json")
  .then(response => response.json())
  .then(records => {
    const index = new Index({ tokenize: "strict", encode: pairsOf });
    records.forEach(({ title, text }, at) => index.add(at, `${title}\n${text}`));
    window.ask = async text => {
      const found = index.search(text, { limit: records.length });
      return { total: found.length, rows: found.slice(0, 20).map(at => records[at].title) };
    };
  });
