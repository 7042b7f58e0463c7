// The digest of a file, computed where the file is.

for (const field of document.querySelectorAll("[data-digest-of]")) {
  const input = field.querySelector("input[type=file]");
  const status = field.querySelector("[role=status]");
  const digest = document.getElementById(field.dataset.digestOf);
  // Browsers compute digests on secure addresses only.
  field.hidden = !globalThis.crypto?.subtle;
  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (!file) {
      return;
    }
    status.textContent = "Calcul de l’empreinte…";
    try {
      const bytes = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
      digest.value = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
      status.textContent = "Empreinte calculée.";
      digest.form.requestSubmit();
    } catch {
      status.textContent = "Ce fichier n’a pas pu être lu. Choisissez-le de nouveau, ou collez son empreinte ci-dessous.";
    }
  });
}
