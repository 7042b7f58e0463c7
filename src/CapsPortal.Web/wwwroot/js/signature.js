// A signature drawn by hand, kept as lines between points: « 12,40 15,42;80,10 82,14 ».

for (const field of document.querySelectorAll("[data-drawing]")) {
  const sheet = field.querySelector("svg");
  const path = sheet.querySelector("path");
  const kept = field.querySelector("input");
  const { width, height } = sheet.viewBox.baseVal;
  const name = kept.form.querySelector("input[autocomplete=name]");
  let lines = kept.value ? kept.value.split(";").map((line) => line.split(" ")) : [];
  let drawing = false;

  const show = () => {
    // One of the two is enough.
    name.required = lines.length === 0;
    kept.value = lines.map((line) => line.join(" ")).join(";");
    path.setAttribute("d", lines.map((line) => `M${line.join("L")}`).join(""));
  };

  const point = (event) => {
    const box = sheet.getBoundingClientRect();
    const within = (value, most) => Math.round(Math.min(Math.max(value, 0), 1) * most);
    return `${within((event.clientX - box.left) / box.width, width)},${within((event.clientY - box.top) / box.height, height)}`;
  };

  sheet.addEventListener("pointerdown", (event) => {
    drawing = true;
    sheet.setPointerCapture(event.pointerId);
    lines.push([point(event)]);
    event.preventDefault();
  });
  sheet.addEventListener("pointermove", (event) => {
    const line = lines.at(-1);
    if (!drawing || line.at(-1) === point(event)) {
      return;
    }
    line.push(point(event));
    show();
  });
  for (const end of ["pointerup", "pointercancel"]) {
    sheet.addEventListener(end, () => {
      drawing = false;
      // A tap leaves no line.
      lines = lines.filter((line) => line.length > 1);
      show();
    });
  }
  field.querySelector("button").addEventListener("click", () => {
    lines = [];
    show();
  });
  field.hidden = false;
  show();
}
