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
    // What follows from the same line, or from the same screenings, stays as it is: the box that was just ticked keeps its focus.
    for (const part of answer.querySelectorAll("[data-of]")) {
      const here = document.getElementById(part.id);
      if (here.dataset.of !== part.dataset.of) {
        here.replaceWith(part);
      }
    }
    const given = answer.getElementById("avis");
    opinion.hidden = given === null;
    if (given !== null && given.innerHTML !== opinion.innerHTML) {
      opinion.replaceChildren(...given.childNodes);
      justification.open ||= given.dataset.gap === "true";
    }
  } catch (refused) {
    // An opinion on other answers than these would mislead; sending the form gives it anyway.
    opinion.hidden = refused.name !== "AbortError";
  }
}

// Back from the tab where a document was checked: its screening joins the list.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    follow();
  }
});

form.addEventListener("input", () => {
  clearTimeout(wait);
  wait = setTimeout(follow, 400);
});
