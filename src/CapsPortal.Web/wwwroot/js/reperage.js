// What script adds to « Vérifier un texte »: the result comes without leaving the page, the document stays in its field,
// and each choice is applied as it is made. The server finds everything again from the form; nothing is kept anywhere.

const form = document.querySelector("form[data-reperage]");
const text = form.elements.namedItem("Input.Text");
const file = form.elements.namedItem("Input.Document");
const progress = form.querySelector("[data-progress]");
const dropZone = form.querySelector(".check-document");
let wait;
let asked;

const result = () => document.getElementById("resultat");

/** The answer to the form as it stands, or null when another was asked for meanwhile. */
async function ask(address, body) {
  asked?.abort();
  const mine = new AbortController();
  asked = mine;
  try {
    const response = await fetch(address, { method: "POST", body, headers: { "X-Fragment": "resultat" }, signal: mine.signal });
    if (response.redirected) {
      return saying("Votre session est terminée. Votre texte est toujours là : reconnectez-vous dans un autre onglet, puis recommencez.");
    }
    return new DOMParser().parseFromString(await response.text(), "text/html");
  } catch (failure) {
    if (failure.name === "AbortError") {
      return null;
    }
    if (failure instanceof TypeError) {
      return saying("La réponse n’est pas venue. Votre texte est toujours là : recommencez dans un instant.");
    }
    throw failure;
  }
}

function saying(sentence) {
  const answer = document.implementation.createHTMLDocument();
  const words = answer.createElement("p");
  words.textContent = sentence;
  answer.body.append(words);
  return answer;
}

function show(answer) {
  const given = answer.getElementById("resultat");
  if (given === null) {
    // A page that says no, or words of this script.
    const notice = document.createElement("div");
    notice.className = "notice ecart";
    notice.setAttribute("role", "alert");
    notice.append(...(answer.querySelector(".error-page") ?? answer.body).querySelectorAll("h1 ~ p, body > p"));
    result().replaceChildren(notice);
    return;
  }
  if (given.dataset.source === "document" && given.querySelector(".check-result") !== null) {
    text.value = "";
  }
  result().replaceWith(given);
  reveal(given);
  (given.querySelector(".error-summary") ?? given.querySelector("#resultat-titre"))?.focus();
}

function reveal(within) {
  for (const button of within.querySelectorAll("[data-copy]")) {
    button.hidden = false;
  }
}

form.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (event.defaultPrevented) {
    return;
  }
  if (button?.hasAttribute("data-download")) {
    // A download leaves the page where it is.
    setTimeout(() => delete form.dataset.sent);
    return;
  }
  event.preventDefault();
  clearTimeout(wait);
  progress.textContent = "Vérification en cours…";
  result().setAttribute("aria-busy", "true");
  try {
    const answer = await ask(button?.hasAttribute("formaction") ? button.formAction : form.action, new FormData(form, button));
    if (answer !== null) {
      show(answer);
    }
  } finally {
    delete form.dataset.sent;
    progress.textContent = "";
    result().removeAttribute("aria-busy");
  }
});

/** The choices change what is marked, the counts and the generic version; the list stays, with the focus in it. */
async function apply() {
  const body = new FormData(form);
  if (result().dataset.source === "document") {
    // Its text is in the form already.
    body.delete("Input.Document");
    body.delete("Input.Text");
  }
  const answer = await ask(form.action, body);
  for (const fresh of answer?.querySelectorAll("[data-live]") ?? []) {
    document.getElementById(fresh.id)?.replaceWith(fresh);
  }
}

form.addEventListener("input", (event) => {
  const choice = event.target.closest(".finding-choice");
  if (choice !== null) {
    if (event.target.type === "text") {
      choice.querySelector("input[value=false]").checked = true;
    }
    clearTimeout(wait);
    wait = setTimeout(apply, 400);
  }
});

// One or the other: what was given last is what is checked.
text.addEventListener("input", () => {
  file.value = "";
});

for (const kind of ["dragover", "dragleave", "drop"]) {
  form.addEventListener(kind, (event) => {
    const holdsFile = event.dataTransfer.types.includes("Files");
    dropZone.classList.toggle("drop-here", holdsFile && kind === "dragover");
    if (!holdsFile) {
      return;
    }
    event.preventDefault();
    if (kind === "drop") {
      file.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
}
