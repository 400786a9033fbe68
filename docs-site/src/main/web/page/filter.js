// A form that hides the parts of a page that its lists do not choose: each part has a class `role-value`, each list a `data-role`.

/** Shows the form and lets it work; without scripts it stays hidden and everything is shown. */
export function filter(form) {
  const parts = [...document.querySelectorAll(form.dataset.of)];
  const lists = [...form.querySelectorAll("select")];
  const said = form.querySelector("output");
  function apply() {
    const wanted = lists.filter((list) => list.value).map((list) => `${list.dataset.role}-${list.value}`);
    let shown = 0;
    for (const part of parts) {
      part.hidden = !wanted.every((name) => part.classList.contains(name));
      if (!part.hidden) shown += 1;
    }
    said.textContent = `${shown} of ${parts.length}`;
  }
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
}
