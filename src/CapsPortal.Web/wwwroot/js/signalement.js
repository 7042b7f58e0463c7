// A word under a text field when what is written there tells of a person. Nothing is kept by this, nothing is refused.

const pause = 1000;
const longest = 60000;

for (const field of document.querySelectorAll("[data-screened]")) {
  const beneath = field.closest(".field").querySelector(".screening-beneath");
  const token = field.form.elements.namedItem("__RequestVerificationToken");
  let wait;
  let asked;

  const show = (fragment) => {
    const notice = new DOMParser().parseFromString(fragment, "text/html").body;
    if (notice.innerHTML.trim() === beneath.innerHTML.trim()) {
      return;
    }
    const open = beneath.querySelector("details")?.open;
    beneath.replaceChildren(...notice.childNodes);
    const details = beneath.querySelector("details");
    if (details !== null) {
      details.open = open === true;
    }
  };

  const ask = async () => {
    asked?.abort();
    const mine = new AbortController();
    asked = mine;
    if (field.value.trim() === "" || field.value.length > longest) {
      beneath.replaceChildren();
      return;
    }
    let fragment;
    try {
      const response = await fetch(field.dataset.screened, {
        method: "POST",
        body: new URLSearchParams({ texte: field.value, [token.name]: token.value }),
        signal: mine.signal,
      });
      // Sent elsewhere: the session is over, and that page says so by itself when the form is sent.
      if (!response.ok || response.redirected) {
        return;
      }
      fragment = await response.text();
    } catch (failure) {
      // Out of the network, or overtaken by another key: the next pause asks again.
      if (failure instanceof TypeError || failure.name === "AbortError") {
        return;
      }
      throw failure;
    }
    show(fragment);
  };

  field.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(ask, pause);
  });
}
