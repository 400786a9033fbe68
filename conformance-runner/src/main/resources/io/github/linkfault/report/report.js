(function () {
  'use strict';
  var form = document.getElementById('filter');
  var entries = Array.prototype.slice.call(document.querySelectorAll('details.entry'));
  var groups = Array.prototype.slice.call(document.querySelectorAll('.operation'));
  var texts = null;

  // The page of a fragment may lie in folded boxes, or behind the filter.
  function reveal() {
    var id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch (notEncoded) { /* as it stands */ }
    var place = id && document.getElementById(id);
    if (!place) return;
    var entry = place.closest('details.entry');
    if (entry && entry.hidden) { form.reset(); apply(); }
    for (var box = place.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
    place.scrollIntoView();
  }

  function apply() {
    var show = form.elements.show.value;
    var words = form.elements.q.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length && !texts) texts = entries.map(function (entry) { return entry.textContent.toLowerCase(); });
    var seen = 0;
    entries.forEach(function (entry, at) {
      var fits = show === 'all' || entry.classList.contains(show === 'warnings' ? 'warned' : 'v-' + show);
      fits = fits && words.every(function (word) { return texts[at].indexOf(word) >= 0; });
      entry.hidden = !fits;
      if (fits) seen++;
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector('details.entry:not([hidden])'); });
    form.querySelector('output').textContent = seen + ' of ' + entries.length + ' entries';
    var query = new URLSearchParams();
    if (show !== 'all') query.set('show', show);
    if (words.length) query.set('q', form.elements.q.value);
    var address = location.pathname + (String(query) ? '?' + query : '') + location.hash;
    try { history.replaceState(null, '', address); } catch (refused) { /* some browsers refuse it for files */ }
  }

  function copyButton(box) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'copier';
    button.textContent = 'Copy';
    button.addEventListener('click', function () {
      copy(box).then(function () { button.textContent = 'Copied'; }, function () { button.textContent = 'Press Ctrl+C'; });
      setTimeout(function () { button.textContent = 'Copy'; }, 2000);
    });
    box.insertAdjacentElement('afterend', button);
  }

  function copy(box) {
    if (navigator.clipboard) return navigator.clipboard.writeText(box.textContent);
    getSelection().selectAllChildren(box);
    return document.execCommand('copy') ? Promise.resolve() : Promise.reject();
  }

  var asked = new URLSearchParams(location.search);
  var known = Array.prototype.map.call(form.elements.show, function (choice) { return choice.value; });
  if (known.indexOf(asked.get('show')) >= 0) form.elements.show.value = asked.get('show');
  form.elements.q.value = asked.get('q') || '';
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  document.getElementById('fold').addEventListener('click', function () {
    var open = this.textContent === 'Open all';
    entries.forEach(function (entry) { if (!entry.hidden) entry.open = open; });
    this.textContent = open ? 'Close all' : 'Open all';
  });
  Array.prototype.forEach.call(document.querySelectorAll('.copy'), copyButton);
  addEventListener('hashchange', reveal);
  // A second click on the same link changes no hash.
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) reveal();
  });
  apply();
  reveal();
}());
