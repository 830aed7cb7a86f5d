(function () {
  'use strict';
  var lost = document.getElementById('lost');
  var heard = Date.now();
  var told = heard;
  var last = '';
  var asking = false;
  var events = null;
  var clock = null;
  var start = 0;

  function hall() {
    return document.getElementById('hall');
  }

  function rows() {
    return hall().querySelectorAll('.r');
  }

  // Rows that were there before keep still: only what is new grows.
  function show(html) {
    heard = Date.now();
    if (html === last) return;
    last = html;
    var before = {};
    rows().forEach(function (row) { before[row.innerHTML] = true; });
    hall().outerHTML = html;
    rows().forEach(function (row) {
      if (before[row.innerHTML]) row.classList.add('still');
    });
    find();
  }

  function find() {
    clock = hall().querySelector('[data-left]');
    start = performance.now();
  }

  function two(n) {
    return (n < 10 ? '0' : '') + n;
  }

  function tick() {
    if (!clock || !clock.dataset.runs) return;
    var left = +clock.dataset.left - (performance.now() - start);
    var all = Math.ceil(Math.abs(left) / 1000);
    var hours = Math.floor(all / 3600);
    var minutes = Math.floor(all / 60) % 60;
    var words = (hours ? hours + ':' + two(minutes) : minutes) + ':' + two(all % 60);
    clock.textContent = (left < 0 ? '+' : '') + words;
    if (left < 0 && !clock.classList.contains('over')) {
      clock.classList.add('over');
      clock.nextElementSibling.textContent = clock.dataset.over;
    }
  }

  function listen() {
    if (events) events.close();
    events = new EventSource('/sala/eventi');
    told = Date.now();
    events.addEventListener('slide', function (event) { told = Date.now(); show(event.data); });
    events.addEventListener('tick', function () { heard = told = Date.now(); });
  }

  function ask() {
    if (asking) return;
    asking = true;
    fetch('/sala/adesso', { cache: 'no-store' })
      .then(function (answer) { return answer.ok ? answer.text() : ''; })
      .then(function (html) { if (html) show(html); })
      .catch(function () {})
      .then(function () { asking = false; });
  }

  // Five seconds of silence are told; meanwhile the page asks by itself. It listens anew where listening was given up, here
  // or, without a word of it, at the other end.
  function watch() {
    var now = Date.now();
    var silent = now - heard > 5000;
    var given = events.readyState === 2;
    lost.hidden = !silent;
    if (silent || given) ask();
    if (given || now - told > 8000) listen();
  }

  document.addEventListener('dblclick', function () {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (document.documentElement.requestFullscreen) document.documentElement.requestFullscreen();
  });
  if (navigator.wakeLock) navigator.wakeLock.request('screen').catch(function () {});
  find();
  listen();
  setInterval(tick, 200);
  setInterval(watch, 1000);
})();
