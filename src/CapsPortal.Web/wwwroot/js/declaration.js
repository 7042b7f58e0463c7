// The charter's advice and opinion follow the answers of a declaration. Nothing is saved by this.

const form = document.querySelector("form[data-avis]");
const opinion = document.getElementById("avis");
const justification = document.getElementById("justifier");
let wait;
let asked;

async function follow() {
  asked?.abort();
  asked = new AbortController();
  try {
    const response = await fetch(form.dataset.avis, {
      method: "POST", body: new FormData(form), headers: { "X-Fragment": "avis" }, signal: asked.signal,
    });
    const answer = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const part of answer.querySelectorAll("[data-part]")) {
      const here = document.getElementById(part.id);
      // A part that speaks of the same line stays as it is: the box that was just ticked keeps its focus.
      if (part.dataset.of === undefined ? part.innerHTML !== here.innerHTML : part.dataset.of !== here.dataset.of) {
        here.replaceChildren(...part.childNodes);
        here.dataset.of = part.dataset.of ?? "";
        here.dataset.gap = part.dataset.gap ?? "";
      }
    }
    justification.open ||= opinion.dataset.gap === "true";
    opinion.hidden = !response.ok;
  } catch (refused) {
    // An opinion on other answers than these would mislead; sending the form gives it anyway.
    opinion.hidden = refused.name !== "AbortError";
  }
}

form.addEventListener("input", () => {
  clearTimeout(wait);
  wait = setTimeout(follow, 400);
});
