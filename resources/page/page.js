// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Filters the events that stand in the page. Without it all of them are shown. No "and" sign and no "less than": the page is XML, too.
(() => {
  'use strict';
  const form = document.getElementById('filter');
  if (!form) return;
  const count = document.getElementById('filter-count');
  const facets = ['country', 'company', 'category'];
  const choices = facets.map(facet => document.getElementById('filter-' + facet));
  const search = document.getElementById('filter-text');
  // As the program folds texts, whose tables are put in here: a letter and what comes in its place; quotation marks.
  const letters = new Map('{letters}'.split(' ').map(entry => [entry[0], entry.slice(1)]));
  letters.set('ß', 'ss').set('ς', 'σ').set('ı', 'i');
  const quotes = /[\p{Pi}\p{Pf}{quotes}]/gu;
  const ignored = /[\p{Mn}\p{Me}\p{Cf}\u0640\u07fa]/gu;
  const isDigit = code => /\p{Nd}/u.test(String.fromCodePoint(code));
  const digit = sign => {
    let zero = sign.codePointAt(0);
    while (isDigit(zero - 1)) zero--;
    return String((sign.codePointAt(0) - zero) % 10);
  };
  const inPlainLetters = text => text.replace(quotes, "'").normalize('NFKD').replace(ignored, '').replace(quotes, "'");
  const folded = text => inPlainLetters(inPlainLetters(text).toLowerCase())
    .replace(/[\s\x85\p{Pd}\u2212\u2043\u02d7]+/gu, ' ')
    .replace(/(?![0-9])\p{Nd}/gu, digit)
    .replace(/[\u30a1-\u30f6\u30fd\u30fe]/gu, sign => String.fromCharCode(sign.charCodeAt(0) - 0x60))
    .replace(/[^\x00-\x7f]/gu, letter => letters.get(letter) ?? letter);
  // Words with a hyphen hold a blank.
  const wordsOf = text => text.split(/\s+/).map(word => folded(word).replace(/^[' ]+|[' ]+$/g, '')).filter(word => word !== '');
  const years = Array.from(document.querySelectorAll('#events .year'), section => ({
    section,
    events: Array.from(section.querySelectorAll('.events > li'), item => ({
      item,
      text: null, // read when somebody searches
      facets: facets.map(facet => (item.dataset[facet] ?? '').split(' ')),
    })),
  }));

  const holds = (event, words) => {
    if (words.length === 0) return true;
    event.text ??= folded(event.item.textContent);
    return words.every(word => event.text.includes(word));
  };

  const apply = () => {
    const words = wordsOf(search.value);
    let shown = 0;
    let all = 0;
    for (const year of years) {
      let inYear = 0;
      for (const event of year.events) {
        const chosen = choices.every((choice, i) => choice.value === '' || event.facets[i].includes(choice.value));
        const passes = chosen ? holds(event, words) : false;
        event.item.hidden = !passes;
        inYear += passes ? 1 : 0;
      }
      year.section.hidden = inYear === 0;
      shown += inYear;
      all += year.events.length;
    }
    const said = shown === all ? count.dataset.all : shown === 0 ? count.dataset.none : count.dataset.some;
    count.textContent = said.replace('{n}', shown.toLocaleString('en-GB'));
  };

  // A link to an event that is filtered away leads to it all the same.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (!target.closest('#events [hidden]')) return;
    form.reset();
    apply();
    target.scrollIntoView();
  };

  let waiting = 0;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 150);
  };
  for (const choice of choices) choice.addEventListener('change', apply);
  search.addEventListener('input', later);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', event => event.preventDefault());
  addEventListener('hashchange', reveal);
  form.hidden = false;
  apply(); // a browser may have kept the choices of an earlier visit
})();
