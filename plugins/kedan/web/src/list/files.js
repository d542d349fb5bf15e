/** Text on its way out of the page and into it: the clipboard, a download, a file. */
import { LONGEST } from "./keeper.js";

/** @returns {boolean} whether this is the browser inside WeChat, which saves no files */
export function insideWeChat() {
  return /MicroMessenger/i.test(navigator.userAgent);
}

/** @param {HTMLTextAreaElement} field @returns {boolean} */
function copyField(field) {
  field.focus();
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  }
}

/**
 * Copies what stands in a field; where the browser has no newer way, by selecting it.
 *
 * @param {HTMLTextAreaElement} field
 * @returns {Promise<boolean>}
 */
export function copied(field) {
  const older = () => copyField(field);
  return navigator.clipboard
    ? navigator.clipboard.writeText(field.value).then(() => true, older)
    : Promise.resolve().then(older);
}

/** @param {string} name @param {string} text @param {string} type */
export function download(name, text, type) {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([text], { type }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

/**
 * Lets the reader choose a file, and gives its text: empty where it is too long or can't be read.
 *
 * @param {(text: string) => void} take
 */
export function pickFile(take) {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  input.addEventListener("change", () => {
    const file = input.files && input.files[0];
    if (!file) {
      return;
    }
    const reader = new FileReader();
    reader.addEventListener("loadend", () => take(typeof reader.result === "string" ? reader.result : ""));
    if (file.size > LONGEST * 3) {
      take("");
    } else {
      reader.readAsText(file);
    }
  });
  input.click();
}
