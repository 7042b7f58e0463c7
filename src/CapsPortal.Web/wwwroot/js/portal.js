// What script adds to pages that work without it.

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
}

// At the document: a button may come later, with a part of a page.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (button === null) {
    return;
  }
  const label = button.querySelector("[role=status]");
  const words = label.dataset.words ??= label.textContent;
  try {
    const textOf = (id) => {
      const source = document.getElementById(id);
      return (source.value ?? source.innerText).trim();
    };
    const { copy, copyHtml } = button.dataset;
    if (copyHtml) {
      const as = (type, id) => ({ [type]: new Blob([textOf(id)], { type }) });
      await navigator.clipboard.write([new ClipboardItem({ ...as("text/plain", copy), ...as("text/html", copyHtml) })]);
    } else {
      await navigator.clipboard.writeText(textOf(copy));
    }
    label.textContent = "Copié";
  } catch {
    label.textContent = "Copie refusée par le navigateur : sélectionnez le texte";
  }
  setTimeout(() => { label.textContent = words; }, 4000);
});

// On a small screen, what the charter advises folds away; a touch opens it.
if (matchMedia("(max-width: 40rem)").matches) {
  for (const advice of document.querySelectorAll("details.advice")) {
    advice.open = false;
  }
}

const numbers = new Intl.NumberFormat("fr-FR");
for (const area of document.querySelectorAll("textarea[data-limit]")) {
  const limit = Number(area.dataset.limit);
  const count = document.createElement("p");
  count.className = "count";
  area.after(count);
  const tell = () => {
    // The portal receives a line break as two characters.
    const left = limit - area.value.replaceAll("\n", "\r\n").length;
    count.hidden = left > limit / 5;
    count.classList.toggle("count-over", left < 0);
    count.textContent = left < 0
      ? `${numbers.format(-left)} caractère${left < -1 ? "s" : ""} de trop`
      : `Encore ${numbers.format(left)} caractère${left > 1 ? "s" : ""}`;
  };
  area.addEventListener("input", tell);
  tell();
}

if (document.querySelector("[data-screened]") !== null) {
  import("./signalement.js");
}

// One act, one request: a second click while the first is on its way does nothing.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "true";
  });
  addEventListener("pageshow", () => delete form.dataset.sent);
}
