/** MiniSearch with pairs of Han characters for words, as its users do for Chinese. */
import MiniSearch from "minisearch";
import { pairsOf } from "./pairs.js";

fetch("records.json")
  .then(response => response.json())
  .then(records => {
    const index = new MiniSearch({
      fields: ["title", "text"],
      storeFields: ["title"],
      tokenize: pairsOf,
      searchOptions: { combineWith: "AND", prefix: term => /[a-z0-9]$/.test(term), boost: { title: 4 } },
    });
    index.addAll(records);
    window.ask = async text => {
      const found = index.search(text);
      return { total: found.length, rows: found.slice(0, 20).map(({ title }) => title) };
    };
  });
