// Phones and the page of the hall in a real browser, against the program's own server.
// HALL names the program that plays the hall, CHROMIUM the browser; SHOTS a folder for pictures, if they are wanted.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
const PHONE = { viewport: { width: 360, height: 640 }, locale: 'it-IT' };

let hall;
let answers;
let browser;
let address;
let codes;
let personal;

// One line to the hall, one line back.
async function tell(line) {
  hall.stdin.write(line + '\n');
  const { value, done } = await answers.next();
  assert.ok(!done, `the hall ended at: ${line}`);
  return JSON.parse(value);
}

before(async () => {
  hall = spawn(process.env.HALL, { stdio: ['pipe', 'pipe', 'inherit'] });
  answers = createInterface({ input: hall.stdout })[Symbol.asyncIterator]();
  ({ address, codes, personal } = JSON.parse((await answers.next()).value));
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
});

after(async () => {
  await browser?.close();
  hall?.stdin.end('quit\n');
});

// A page that must not ask anything of another place, nor run into its own policy.
async function phone(options = {}) {
  const context = await browser.newContext({ ...PHONE, ...options });
  const page = await context.newPage();
  page.on('request', (r) => assert.ok(r.url().startsWith(address) || r.url().startsWith('data:'), r.url()));
  // A wrong code is answered with 404, which a browser notes; anything else it complains of is a fault of ours.
  const noted = (m) => m.type() !== 'error' || m.text().startsWith('Failed to load resource');
  page.on('console', (m) => assert.ok(noted(m), m.text()));
  return page;
}

async function accessible(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((rules) => window.axe.run({ runOnly: rules }), RULES);
  const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`);
  assert.deepEqual(found, [], page.url());
}

// Nothing sticks out at 320 pixels, nor with letters twice as large.
async function narrow(page) {
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.setViewportSize({ width: 320, height: 640 });
  assert.ok((await wide()) <= 0, `at 320 pixels: ${page.url()}`);
  await page.setViewportSize(PHONE.viewport);
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  assert.ok((await wide()) <= 0, `at 200%: ${page.url()}`);
  await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
}

async function shot(page, name) {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
}

const picked = async (page, ids) => { for (const id of ids) await page.check(`#o${id}`); };
const rated = async (page, values) => {
  for (const [n, value] of values.entries()) {
    const list = page.locator(`select[name=v${n}]`);
    if (await list.count()) await list.selectOption(String(value));
    else await page.check(`input[name=v${n}][value="${value}"]`);
  }
};

// How each kind is filled in, and what it must be counted as.
const KINDS = {
  motion: ['Motion', (p) => picked(p, [1]), { Chosen: [1] }],
  one: ['One', (p) => picked(p, [4]), { Chosen: [4] }],
  exactly: [{ Choose: { min: 2, max: 2, budget: null } }, (p) => picked(p, [3, 0]), { Chosen: [0, 3] }],
  upTo: [{ Choose: { min: 1, max: 3, budget: null } }, (p) => picked(p, [2]), { Chosen: [2] }],
  atLeast: [{ Choose: { min: 2, max: 5, budget: null } }, (p) => picked(p, [0, 1, 4]), { Chosen: [0, 1, 4] }],
  budget: [
    { Choose: { min: 0, max: 5, budget: { costs: [12000, 8000, 20000, 5000, 1000], cap: 25000 } } },
    (p) => picked(p, [0, 1]),
    { Chosen: [0, 1] },
  ],
  points: [
    { Points: { total: 10, cap: 8, spend_all: true } },
    async (p) => {
      for (let n = 0; n < 3; n += 1) await p.click('button[name=plus][value="0"]');
      assert.equal(await p.locator('#err, #bad').count(), 0, 'what was wrong is not said of what was changed since');
      await p.fill('#v1', '7');
    },
    { Values: [3, 7, 0, 0, 0] },
  ],
  score: [{ Score: { min: -2, max: 2 } }, (p) => rated(p, [1, -2]), { Values: [1, -2, null, null, null] }],
  wideScore: [{ Score: { min: 0, max: 20 } }, (p) => rated(p, [15, 3]), { Values: [15, 3, null, null, null] }],
  grade: [{ Grade: { grades: 6 } }, (p) => rated(p, [5, 0, 3, 1, 2]), { Values: [5, 0, 3, 1, 2] }],
  resistance: [{ Resistance: { max: 10 } }, (p) => rated(p, [0, 10, 3, 5, 1]), { Values: [0, 10, 3, 5, 1] }],
  rank: [
    { Rank: { min: 1, max: 5, ties: false } },
    async (p) => {
      for (const id of [3, 2, 0]) await p.click(`#o${id}`);
      await p.click('text=Annulla l’ultima scelta');
      await p.click('#o1');
    },
    { Ranks: [0, 3, 2, 1, 0] },
  ],
};

// From the code to the receipt; `look` sees every page on the way.
async function vote(page, code, fill, look = async () => {}) {
  await page.goto(`${address}/v/${code}`);
  await look(page);
  await page.click('button.go');
  assert.match(await page.title(), /^Errore: /, 'an empty ballot is no ballot');
  await look(page);
  await fill(page);
  await page.click('button.go:visible');
  await page.waitForSelector('text=Controlla il tuo voto');
  await look(page);
  await page.click('text=Conferma il voto');
  await page.waitForSelector('text=Il tuo voto è registrato');
  await look(page);
  return (await page.textContent('.rc')).trim();
}

test('before a vote opens a ticket waits, and a wrong code is told what is wrong', async () => {
  const page = await phone();
  await page.goto(address);
  await accessible(page);
  await page.fill('#code', '7kq2m');
  await page.click('button.go');
  assert.match(await page.title(), /^Errore: /);
  assert.equal(await page.inputValue('#code'), '7kq2m', 'what was typed is kept');
  await accessible(page);
  await narrow(page);
  await page.fill('#code', `${codes[0].slice(0, 3).toLowerCase()}-${codes[0].slice(3)}`);
  await page.click('button.go');
  await page.waitForSelector('text=Il voto non è ancora aperto');
  await accessible(page);
  await page.context().close();
});

for (const [name, [kind, fill, mark]] of Object.entries(KINDS)) {
  test(`a ballot is cast without JavaScript and with it: ${name}`, async () => {
    await tell(`open ${JSON.stringify(kind)}`);
    const plain = await phone({ javaScriptEnabled: false });
    const first = await vote(plain, codes[0], fill);
    const page = await phone({ colorScheme: 'dark' });
    const look = async (p) => { await accessible(p); await narrow(p); };
    const second = await vote(page, codes[1], fill, look);
    await page.goBack();
    await page.goto(`${address}/v/${codes[1]}`);
    await page.waitForSelector('text=Con questo codice hai già votato');
    await accessible(page);
    await shot(page, name);
    const { marks, receipts } = await tell('close');
    assert.deepEqual(marks, [mark, mark]);
    assert.deepEqual(receipts, [first, second].sort());
    await page.goto(`${address}/ricevute`);
    await accessible(page);
    assert.ok((await page.textContent('.list')).includes(first));
    await plain.context().close();
    await page.context().close();
  });
}

test('a ballot confirmed twice at once counts once, and one that comes late is told so', async () => {
  await tell('open "One"');
  const page = await phone();
  await page.goto(`${address}/v/${codes[2]}`);
  await page.check('#o0');
  await page.click('button.go');
  const id = await page.inputValue('input[name=vote]');
  const send = () => page.context().request.post(`${address}/v/${codes[2]}/conferma`, { form: { vote: id, o: '0' } });
  const both = await Promise.all([send(), send()]);
  const shown = await Promise.all(both.map((answer) => answer.text()));
  const receipts = shown.map((html) => html.match(/class="rc code">([^<]+)</)[1]);
  assert.equal(receipts[0], receipts[1]);
  const other = await phone();
  await other.goto(`${address}/v/${codes[3]}`);
  await other.check('#o1');
  await other.click('button.go');
  const closed = await tell('close');
  assert.deepEqual(closed.marks, [{ Chosen: [0] }]);
  await other.click('text=Conferma il voto');
  await other.waitForSelector('text=quello che hai mandato ora non vale');
  await accessible(other);
  await page.context().close();
  await other.context().close();
});

test('a vote by name says so before the choice and before it is confirmed, and takes personal codes only', async () => {
  await tell('named');
  for (const javaScriptEnabled of [false, true]) {
    const page = await phone({ javaScriptEnabled });
    const look = async () => { if (javaScriptEnabled) { await accessible(page); await narrow(page); } };
    await page.goto(`${address}/v/${personal[javaScriptEnabled ? 1 : 0]}`);
    await page.waitForSelector('text=Voto palese');
    assert.equal(await page.locator('text=Scheda bianca').count(), 0);
    await look();
    await page.click('button.go');
    assert.match(await page.title(), /^Errore: /);
    await look();
    await page.check('#o0');
    await page.click('button.go');
    await page.waitForSelector('text=Controlla il tuo voto');
    await page.waitForSelector('text=Voto palese');
    await look();
    await page.click('text=Conferma il voto');
    await page.waitForSelector('text=Il tuo voto è registrato');
    await page.waitForSelector('text=A favore');
    await look();
    await shot(page, 'named');
    await page.goto(`${address}/v/${personal[javaScriptEnabled ? 1 : 0]}`);
    await page.waitForSelector('text=Con questo codice hai già votato');
    await page.context().close();
  }
  const stranger = await phone();
  await stranger.goto(`${address}/v/${codes[6]}`);
  await stranger.waitForSelector('text=Questo voto è palese');
  await accessible(stranger);
  assert.deepEqual((await tell('close')).named, [2, 2]);
  await tell('open "One"');
  await stranger.goto(`${address}/v/${personal[0]}`);
  await stranger.waitForSelector('text=Qui serve un biglietto anonimo');
  await accessible(stranger);
  await narrow(stranger);
  await vote(stranger, codes[6], (p) => picked(p, [0]));
  assert.deepEqual((await tell('close')).marks, [{ Chosen: [0] }]);
  await stranger.context().close();
});

test('a seat of the table speaks by phone, with its reason, and changes its word until the round is closed', async () => {
  await tell('round');
  const plain = await phone({ javaScriptEnabled: false });
  await plain.goto(`${address}/v/${personal[0]}`);
  await plain.check('#d1');
  await plain.click('button.go');
  await plain.click('text=Conferma');
  await plain.waitForSelector('text=La tua risposta è registrata');
  const page = await phone();
  await page.goto(`${address}/v/${personal[1]}`);
  await page.waitForSelector('text=Parli per LAPAM');
  await accessible(page);
  await narrow(page);
  await page.check('#d4');
  await page.click('button.go');
  assert.match(await page.title(), /^Errore: /);
  assert.ok(await page.isChecked('#d4'), 'what was marked is kept');
  await accessible(page);
  await page.fill('#why', 'mai di notte');
  await page.click('button.go');
  await page.waitForSelector('text=Controlla la tua risposta');
  await accessible(page);
  await page.click('text=Conferma');
  await page.waitForSelector('text=La tua risposta è registrata');
  await accessible(page);
  await narrow(page);
  await shot(page, 'seat');
  await page.click('text=Cambia la risposta');
  assert.equal(await page.inputValue('#why'), 'mai di notte');
  const late = await phone();
  await late.goto(`${address}/v/${personal[1]}/tavolo?cambia=1`);
  await late.check('#d1');
  await late.click('button.go');
  await page.check('#d2');
  await page.fill('#why', 'solo d’estate');
  await page.click('button.go');
  await page.click('text=Conferma');
  await page.waitForSelector('text=La tua risposta è registrata');
  assert.ok((await page.textContent('.q')).includes('solo d’estate'));
  const { said } = await tell('shut');
  assert.deepEqual(said, [
    { seat: 1, degree: 1, reason: '', phone: true },
    { seat: 2, degree: 2, reason: 'solo d’estate', phone: true },
  ]);
  await late.click('text=Conferma');
  await late.waitForSelector('text=La prova è chiusa');
  await accessible(late);
  for (const one of [plain, page, late]) await one.context().close();
});

test('a phone that is done is told of the next vote, and its receipt stays until it goes there', async () => {
  await tell('open "One"');
  const page = await phone();
  const receipt = await vote(page, codes[7], (p) => picked(p, [0]));
  await tell('close');
  await tell('open "Motion"');
  await page.waitForSelector('text=Ora tocca a te', { timeout: 20000 });
  assert.equal((await page.textContent('.rc')).trim(), receipt);
  await accessible(page);
  await narrow(page);
  await page.click('text=Ora tocca a te');
  await page.check('#o0');
  await page.click('button.go:visible');
  await page.click('text=Conferma il voto');
  await page.waitForSelector('text=Il tuo voto è registrato');
  assert.deepEqual((await tell('close')).marks, [{ Chosen: [0] }]);
  await page.context().close();
});

test('the keyboard alone is enough, and English is spoken to who reads it', async () => {
  await tell('open "Motion"');
  const page = await phone({ locale: 'en-US' });
  await page.goto(address);
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  await page.focus('#code');
  await page.keyboard.type(codes[4]);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#o0');
  await page.focus('#o0');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=Check your vote');
  await page.click('text=Italiano');
  await page.click('text=Conferma il voto');
  await page.waitForSelector('text=Il tuo voto è registrato');
  assert.deepEqual((await tell('close')).marks, [{ Chosen: [1] }]);
  await page.context().close();
});

test('the page of the hall follows a vote, shows nothing of it while it is open, and comes back after a restart', async () => {
  await tell('open "One"');
  await tell('votes');
  const page = await phone({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' });
  await page.goto(`${address}/sala`);
  await page.waitForSelector('text=VOTO APERTO');
  await accessible(page);
  const voter = await phone();
  await vote(voter, codes[5], (p) => picked(p, [2]));
  await page.waitForFunction(() => document.querySelector('.huge').textContent === '1');
  assert.ok(!(await page.textContent('#hall')).includes('Ombra'), 'no option is named');
  await shot(page, 'hall-open');
  await tell('close');
  await tell('results');
  await page.waitForSelector('.veil');
  assert.ok(!(await page.textContent('#hall')).includes('Ombra'), 'covered rows hold no name');
  await tell('restart');
  await tell('reveal');
  await page.waitForFunction(() => document.querySelectorAll('.veil').length < 5, null, { timeout: 20000 });
  await page.waitForFunction(() => document.getElementById('lost').hidden, null, { timeout: 20000 });
  await tell('reveal');
  await page.waitForFunction(() => document.querySelectorAll('.veil').length === 0);
  await accessible(page);
  await shot(page, 'hall-results');
  await tell('receipts');
  await page.waitForSelector('.rc li');
  await accessible(page);
  await shot(page, 'hall-receipts');
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.setViewportSize({ width: 320, height: 640 });
  assert.ok((await wide()) <= 0, 'receipts at 320 pixels');
  await tell('black');
  await page.waitForSelector('.black');
  await accessible(page);
  await page.context().close();
  await voter.context().close();
});
