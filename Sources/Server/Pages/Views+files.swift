// swift-format-ignore-file
// Written by scripts/embed from the files it names; scripts/check holds them equal.

extension Views {
    /// The pages' templates, words, style and script, by their names.
    static let files: [(path: String, contents: String)] = [
        ("LICENSE-htmx.txt", ###"""
htmx 2.0.7 (htmx.min.js), https://htmx.org

Zero-Clause BSD

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.

"""###),
        ("baton.css", ###"""
/* One sheet, no framework. Tokens first; dark is the same design with other tokens. */
:root {
  color-scheme: light dark;
  --bg: #fbfaf8; --panel: #fff; --ink: #1d1c1a; --soft: #625e57; --line: #e6e2da; --hover: #f3f0ea;
  --accent: #1f5fbf; --accent-ink: #fff; --late: #a3231a; --late-bg: #fbe9e7; --soon: #7a4f00; --soon-bg: #fdf1d8;
  --good: #1a6338; --good-bg: #e4f3e9; --quiet: #efece5;
  --radius: 8px; --font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #161513; --panel: #1e1d1b; --ink: #ece9e2; --soft: #aba69b; --line: #33312d; --hover: #272522;
    --accent: #7fb0ff; --accent-ink: #10203a; --late: #ffb4ab; --late-bg: #43201d; --soon: #ffd48a; --soon-bg: #3a2c10;
    --good: #9fdcb4; --good-bg: #1b3325; --quiet: #2a2825;
  }
}
* { box-sizing: border-box }
html { font: var(--font); font-feature-settings: "tnum" 1; background: var(--bg); color: var(--ink) }
body { margin: 0 }
a { color: inherit; text-decoration: none }
a.link { color: var(--accent); text-decoration: underline; text-underline-offset: 2px }
td.num a.link, .num a.link, .def a.link { color: inherit; text-decoration-color: var(--soft); text-decoration-thickness: 1px }
td.num a.link:hover, .num a.link:hover, .def a.link:hover { color: var(--accent); text-decoration-color: currentColor }
h1 { font-size: 20px; margin: 0; font-weight: 650; letter-spacing: -.01em }
h2 { font-size: 15px; margin: 20px 0 8px; font-weight: 650 }
h2:first-child { margin-top: 0 }
p { margin: 0 0 10px }
small, .soft { color: var(--soft); font-size: 13px }
.num { font-variant-numeric: tabular-nums; white-space: nowrap }
.words { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px }
main:focus { outline: none }
.skip { position: absolute; left: -999px }
.skip:focus { left: 8px; top: 8px; background: var(--panel); padding: 8px; z-index: 9 }

.bar { display: flex; gap: 4px; align-items: center; height: 48px; padding: 0 16px; border-bottom: 1px solid var(--line); background: var(--panel); position: sticky; top: 0; z-index: 5 }
.brand { margin-right: 16px; letter-spacing: -.02em; font-weight: 700 }
.bar nav { display: flex; gap: 2px; flex: 1; overflow-x: auto; scrollbar-width: none }
.bar nav a { padding: 6px 10px; border-radius: 6px; color: var(--soft); white-space: nowrap }
.bar nav a[aria-current] { color: var(--ink); background: var(--quiet); font-weight: 600 }
.bar nav a:hover { background: var(--hover) }
.bar input[type=search] { width: 200px }
.me { position: relative }
.me summary { list-style: none; cursor: pointer; padding: 4px }
.me summary::-webkit-details-marker { display: none }
.menu { position: absolute; right: 0; top: 40px; background: var(--panel); border: 1px solid var(--line); border-radius: var(--radius); padding: 14px; min-width: 200px; display: grid; gap: 10px; z-index: 6 }
.menu p { margin: 0 }

input, select, textarea, button { font: inherit; color: inherit }
input, select, textarea { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 6px 10px; max-width: 100% }
input[type=checkbox] { accent-color: var(--accent); width: 16px; height: 16px; margin: 0 6px 0 0; vertical-align: -2px }
textarea { width: 100%; resize: vertical }
label { display: grid; gap: 4px; font-size: 13px; color: var(--soft) }
label > input, label > select, label > textarea { color: var(--ink); font-size: 15px }
label.check { display: block }
.btn, summary.btn { background: var(--panel); color: var(--ink); border: 1px solid var(--line); border-radius: 6px; padding: 6px 12px; cursor: pointer; white-space: nowrap; display: inline-block; font-size: 15px; line-height: 1.4; vertical-align: top }
.btn:hover { background: var(--hover) }
.btn.go { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); font-weight: 600 }
.btn.bad { color: var(--late); border-color: var(--late) }
summary.btn { list-style: none }
summary.btn::-webkit-details-marker { display: none }
kbd { font: 12px ui-monospace, monospace; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; padding: 0 5px; color: var(--soft); background: var(--panel) }
.btn.go kbd { color: inherit; background: none; border-color: currentColor }

main { max-width: 1440px; margin: 0 auto; padding: 20px 16px 48px }
.narrow main { max-width: 420px; padding-top: 12vh }
.head { display: flex; gap: 12px; align-items: end; flex-wrap: wrap; margin-bottom: 14px }
.head p { margin: 0 }
.grow { flex: 1 1 auto }
.crumb { margin: 0 0 6px; font-size: 13px }
.tabs { display: flex; gap: 4px; flex-wrap: wrap }
.tabs a { padding: 5px 10px; border-radius: 999px; color: var(--soft); white-space: nowrap }
.tabs a:hover { background: var(--hover) }
.tabs a[aria-current] { background: var(--ink); color: var(--bg) }
.inline { display: inline-flex; gap: 6px; align-items: center; min-width: 0; max-width: 100% }
.inline select { min-width: 0; text-overflow: ellipsis }
.stack { display: grid; gap: 12px; justify-items: start }
.stack > label { width: 100% }
.stack > label > input:not([type=checkbox]), .stack > label > select { width: 100% }
.filters { display: flex; gap: 10px; align-items: end; flex-wrap: wrap; margin-bottom: 14px }
.flash { padding: 10px 14px; border-radius: var(--radius); background: var(--good-bg); color: var(--good) }
.flash.bad { background: var(--late-bg); color: var(--late) }
.split { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; align-items: start }
@media (min-width: 1080px) { .split { grid-template-columns: minmax(0, 1.15fr) minmax(420px, .85fr) } }
.split:not(.has-card):has(> #list:only-child) { grid-template-columns: minmax(0, 1fr) }
.panel { background: var(--panel); border: 1px solid var(--line); border-radius: var(--radius) }
.pad { padding: 16px 18px }
.scroll { overflow-x: auto; position: relative }
.to-list { display: none }
.panel + .panel { margin-top: 16px }
.split > .panel + .panel, .cols > .panel + .panel { margin-top: 0 }
.empty { padding: 40px 18px; text-align: center }

.rows { list-style: none; margin: 0; padding: 0 }
.rows li { display: grid; grid-template-columns: 152px minmax(0, 1fr) auto; gap: 12px; padding: 9px 14px; border-top: 1px solid var(--line); align-items: start; position: relative }
.rows li:first-child { border-top: 0 }
.rows li:hover { background: var(--hover) }
.rows li[aria-current] { box-shadow: inset 3px 0 0 var(--accent); background: var(--hover) }
.rows.names li { grid-template-columns: minmax(0, 1fr) auto }
.who { font-weight: 600 }
.rows .who::after { content: ""; position: absolute; inset: 0 }
.rows input, .rows button, .rows form { position: relative; z-index: 1 }
.rows .said { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.rows .why { font-size: 13px; color: var(--soft) }
.rows .side { text-align: right; display: grid; gap: 4px; justify-items: end }
.pill { display: inline-block; font-size: 13px; padding: 1px 8px; border-radius: 999px; background: var(--quiet); white-space: nowrap }
.pill.late { background: var(--late-bg); color: var(--late); font-weight: 600 }
.pill.soon { background: var(--soon-bg); color: var(--soon); font-weight: 600 }
.pill.good { background: var(--good-bg); color: var(--good) }
.face { display: inline-grid; place-items: center; width: 26px; height: 26px; border-radius: 50%; background: var(--quiet); font-size: 11px; font-weight: 600 }
.more { padding: 10px 14px; margin: 0; text-align: center }
.bulk { display: none; gap: 8px; align-items: center; flex-wrap: wrap; margin-bottom: 12px }
body:has(input[name=card]:checked) .bulk { display: flex }

.card { padding: 16px 18px; position: sticky; top: 64px; max-height: calc(100vh - 80px); overflow-y: auto }
.card.wide { position: static; max-height: none; max-width: 860px }
.card header { display: flex; gap: 10px; align-items: start; margin-bottom: 10px }
.facts { display: grid; grid-template-columns: auto 1fr; gap: 3px 14px; margin: 0 0 14px }
.facts dt { color: var(--soft) }
.facts dd { margin: 0; overflow-wrap: anywhere }
blockquote { margin: 0 0 14px; padding: 10px 14px; border-left: 3px solid var(--accent); background: var(--bg); border-radius: 0 6px 6px 0 }
.acts { display: flex; gap: 8px; flex-wrap: wrap; margin: 0 0 16px; align-items: start }
.acts > details[open] { flex: 1 1 100% }
details[open] > .pop { margin-top: 8px; max-width: 560px; padding: 12px; border: 1px solid var(--line); border-radius: var(--radius); min-width: min(320px, 80vw) }
.story { list-style: none; margin: 0; padding: 0; font-size: 14px }
.story li { display: grid; grid-template-columns: 104px 14px minmax(0, 1fr); gap: 8px; padding: 4px 0 }
.story i { width: 8px; height: 8px; border-radius: 50%; background: var(--line); margin: 7px auto 0 }
.story .you i { background: var(--accent) }
.story .lead i { background: var(--good) }
.story .next { color: var(--soft) }
.story span { overflow-wrap: anywhere }
.because { display: block }
h3 { font-size: 15px; margin: 12px 0 4px; font-weight: 600 }
.people { list-style: none; margin: 0 0 14px; padding: 0 }
.people > li { padding: 10px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere }
.people > li:first-child { border-top: 0; padding-top: 0 }
.people .acts { margin: 8px 0 0 }
input.wide { width: 100%; font: 14px ui-monospace, monospace }
.notes, .plain { list-style: none; margin: 0 0 12px; padding: 0; display: grid; gap: 8px }
.letter { width: 100%; min-height: 560px; border: 1px solid var(--line); border-radius: var(--radius); background: #fff }
.code { overflow: auto; max-height: 480px; font: 13px/1.5 ui-monospace, monospace; padding: 12px; background: var(--bg); border-radius: 6px }

.cols { display: grid; gap: 16px }
@media (min-width: 900px) { .cols { grid-template-columns: 1fr 1fr } }
.cols .panel { padding: 16px 18px; overflow-x: auto; position: relative }
table { border-collapse: collapse; width: 100% }
th { font-weight: 600; text-align: left; color: var(--soft); font-size: 13px; padding: 8px 10px; white-space: nowrap }
td { padding: 8px 10px; border-top: 1px solid var(--line); vertical-align: top }
td.num, th.num { text-align: right }
.cols th { white-space: normal; vertical-align: bottom }
meter { width: 80px; height: 10px; vertical-align: middle }
.hand { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); margin-bottom: 16px }
.hand > div { padding: 14px 18px; border-left: 1px solid var(--line) }
.hand > div:first-child { border-left: 0 }
.hand strong { display: block; font-size: 24px; letter-spacing: -.02em; font-weight: 650 }
.hand strong.few { font-size: 17px; line-height: 35px; letter-spacing: 0; font-weight: 500; color: var(--soft) }
.def { color: var(--soft); font-size: 12.5px; margin-top: 2px }
.foot { margin-top: 14px }
svg.plot { width: 100%; max-width: 860px; display: block }
.cols + .panel { margin-top: 16px }
svg text { font: 13px system-ui, sans-serif; fill: var(--ink) }
svg .soft { fill: var(--soft) }
svg .box { fill: var(--panel); stroke: var(--line) }
svg .line { stroke: var(--soft); fill: none }
svg .s1 { stroke: var(--accent); fill: none } svg .s2 { stroke: var(--good); fill: none } svg .s3 { stroke: var(--soon); fill: none }
svg .b1 { fill: var(--accent) } svg .b2 { fill: var(--good) }
dialog { border: 1px solid var(--line); border-radius: var(--radius); background: var(--panel); color: var(--ink); padding: 20px; max-width: 480px }
dialog::backdrop { background: rgb(0 0 0 / .35) }
.keys { display: grid; grid-template-columns: auto 1fr; gap: 6px 14px }
.keys dd { margin: 0 }

@media (max-width: 760px) {
  .bar { padding: 0 10px }
  .bar nav { min-width: 0; mask-image: linear-gradient(to right, #000 calc(100% - 28px), transparent); padding-right: 28px }
  .bar form[role=search] { display: none }
  .brand { margin-right: 4px }
  main { padding: 14px 10px 80px }
  .head { align-items: start }
  .rows li { grid-template-columns: minmax(0, 1fr) auto; padding: 12px 10px }
  .rows .due { grid-column: 1 / -1; order: -1 }
  .rows .said { white-space: normal; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical }
  .btn { padding: 9px 14px }
  .roomy { display: none }
  .filters label { flex: 1 1 140px }
  .filters label input, .filters label select { width: 100% }
  svg.plot { min-width: 560px }
  .split.has-card.asked #list, .split.has-card:not(.asked) #card { display: none }
  .to-list { display: block }
  .card { position: static; max-height: none; padding: 14px 12px }
  .hand { grid-template-columns: 1fr 1fr }
  .hand > div { border-left: 0; padding: 12px 14px }
  .hand > div:nth-child(even) { border-left: 1px solid var(--line) }
  .hand > div:nth-child(n + 3) { border-top: 1px solid var(--line) }
  kbd { display: none }
  .story li { grid-template-columns: 76px 14px minmax(0, 1fr) }
  .foot { display: none }
  .folds, .folds > tbody { display: block }
  .folds > thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .folds > tbody > tr { display: flex; flex-wrap: wrap; gap: 4px 14px; padding: 10px 12px; border-top: 1px solid var(--line) }
  .folds > tbody > tr:first-child { border-top: 0 }
  .folds > tbody > tr > td { display: block; border: 0; padding: 0; overflow-wrap: anywhere }
  .folds > tbody > tr > td.num { text-align: left }
  .folds > tbody > tr > td:first-child, .folds > tbody > tr > td.full { flex: 1 1 100% }
  .folds > tbody > tr > td[data-label]::before { content: attr(data-label) " "; color: var(--soft); font-size: 13px }
  .folds > tbody > tr > td:empty { display: none }
}
@media (prefers-reduced-motion: no-preference) { .btn, .rows li { transition: background .12s } }

"""###),
        ("baton.js", ###"""
// Keys, and a place that survives a list that renews itself. Everything here has a link or a form that does it without.
"use strict"
const rows = () => [...document.querySelectorAll("#list .rows li")]
const current = () => document.querySelector("#list .rows li[aria-current]")
const isTyping = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")

function move(by) {
  const all = rows()
  if (!all.length) return
  const at = all.indexOf(current())
  const next = all[Math.min(Math.max(at + by, 0), all.length - 1)]
  all.forEach((row) => row.removeAttribute("aria-current"))
  next.setAttribute("aria-current", "true")
  next.querySelector("a.who").focus({ preventScroll: true })
  next.scrollIntoView({ block: "nearest" })
}

// A key means the card that is chosen in the list: where another one is open, that one is opened first, at the form.
function isElsewhere(key) {
  const [row, card] = [current(), document.querySelector("#card[data-card]")]
  if (!row || !card || row.id === `row-${card.dataset.card}`) return false
  if (!card.querySelector(`[data-key="${key}"]`)) return false
  location.href = row.querySelector("a.who").href + "#key-" + key
  return true
}

function act(key) {
  if (isElsewhere(key)) return true
  const found = document.querySelector(`#card [data-key="${key}"]`)
  if (!found) return false
  if (found.tagName === "DETAILS") {
    document.querySelectorAll("#card details[open]").forEach((other) => { if (other !== found) other.open = false })
    found.open = !found.open
    found.querySelector("textarea, input:not([type=hidden]), select")?.focus()
  } else {
    found.click()
  }
  return true
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === "Escape") {
    if (isTyping(event.target)) event.target.blur()
    document.querySelectorAll("details[open]").forEach((one) => { one.open = false })
    return
  }
  if (isTyping(event.target)) return
  let isDone = true
  switch (event.key) {
  case "j": case "ArrowDown": if (event.key === "j" || current()) move(1); else isDone = false; break
  case "k": case "ArrowUp": if (event.key === "k" || current()) move(-1); else isDone = false; break
  case "x": current()?.querySelector("input[type=checkbox]")?.click(); break
  case "/": document.querySelector("#search")?.focus(); break
  case "?": document.querySelector("#keys")?.showModal(); break
  default: isDone = act(event.key)
  }
  if (isDone) event.preventDefault()
})

// A card that was opened by a key shows that key's form, or has its button in focus: nothing is done unseen.
const asked = /^#key-([a-z])$/.exec(location.hash)
if (asked) {
  history.replaceState(null, "", location.pathname + location.search)
  const found = document.querySelector(`#card [data-key="${asked[1]}"]`)
  if (found?.tagName === "DETAILS") act(asked[1])
  else found?.focus()
}

// What was chosen and ticked before a list renewed itself stays so.
let kept = { current: null, ticked: [], focused: null }
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.target.id !== "list") return
  kept = {
    current: current()?.id,
    ticked: [...document.querySelectorAll("#list input:checked")].map((one) => one.value),
    focused: document.activeElement?.closest("#list li")?.id,
  }
})
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id !== "list") return
  if (kept.current) document.getElementById(kept.current)?.setAttribute("aria-current", "true")
  for (const value of kept.ticked) {
    const box = document.querySelector(`#list input[value="${CSS.escape(value)}"]`)
    if (box) box.checked = true
  }
  if (kept.focused) document.getElementById(kept.focused)?.querySelector("a.who")?.focus({ preventScroll: true })
})

"""###),
        ("card-body.html", ###"""
<header><div class="grow"><h1><a href="{{ card.lead_href }}"><bdi>{{ card.name }}</bdi></a></h1><div class="soft">{{ card.about }}</div></div><span class="pill {{ card.due_tone }}">{{ card.due }}</span></header>
{% if card.words != blank %}<blockquote><p class="words">{{ card.words }}</p><div class="soft">{{ card.words_about }}</div></blockquote>{% endif %}
{% if card.notice != blank %}<p class="flash" role="status">{{ card.notice }}</p>{% endif %}
{% if card.can_act %}<div class="acts">
{% if card.is_open %}<form method="post" action="/cards/{{ card.id }}/claim"><input type="hidden" name="csrf" value="{{ page.csrf }}"><input type="hidden" name="from" value="{{ card.owner }}"><button class="btn go" data-key="e">{{ card.claim }} <kbd>e</kbd></button></form>{% endif %}
<details data-key="c"><summary class="btn{% unless card.is_open %} go{% endunless %}">{{ w.log_touch }} <kbd>c</kbd></summary><form method="post" action="/cards/{{ card.id }}/touch" class="stack pop"><input type="hidden" name="csrf" value="{{ page.csrf }}"><label>{{ w.how }}<select name="how"><option value="call">{{ w.call }}</option><option value="mail">{{ w.mail }}</option><option value="meeting">{{ w.meeting }}</option></select></label><label>{{ w.note }}<textarea name="note" rows="3"></textarea></label><button class="btn go">{{ w.save }}</button></form></details>
<details data-key="n"><summary class="btn">{{ w.note }} <kbd>n</kbd></summary><form method="post" action="/cards/{{ card.id }}/note" class="stack pop"><input type="hidden" name="csrf" value="{{ page.csrf }}"><input type="hidden" name="version" value="{{ card.version }}"><label>{{ w.note }}<textarea name="note" rows="4" required></textarea></label><button class="btn go">{{ w.save }}</button></form></details>
<details data-key="w"><summary class="btn">{{ w.won }} <kbd>w</kbd></summary><form method="post" action="/cards/{{ card.id }}/won" class="stack pop"><input type="hidden" name="csrf" value="{{ page.csrf }}"><input type="hidden" name="version" value="{{ card.version }}"><label>{{ w.offer }}<select name="offer">{% for offer in card.offers %}<option value="{{ offer.name }}"{% if offer.current %} selected{% endif %}>{{ offer.label }}</option>{% endfor %}</select></label><label>{{ w.agreed_value }}<input name="value" inputmode="decimal" maxlength="30" placeholder="{{ card.value_hint }}" aria-describedby="value-hint"></label><p class="soft" id="value-hint">{{ card.currency }}, {{ w.value_hint }}</p><button class="btn go">{{ w.close_won }}</button></form></details>
<details data-key="l"><summary class="btn">{{ w.lost }} <kbd>l</kbd></summary><form method="post" action="/cards/{{ card.id }}/lost" class="stack pop"><input type="hidden" name="csrf" value="{{ page.csrf }}"><input type="hidden" name="version" value="{{ card.version }}"><label>{{ w.reason }}<select name="reason">{% for reason in card.lost_reasons %}<option value="{{ reason.code }}">{{ reason.label }}</option>{% endfor %}</select></label><label>{{ w.note }}<textarea name="note" rows="2"></textarea></label><button class="btn go">{{ w.close_lost }}</button></form></details>
<details data-key="r"><summary class="btn">{{ w.back_to_marketing }} <kbd>r</kbd></summary><form method="post" action="/cards/{{ card.id }}/recycle" class="stack pop"><input type="hidden" name="csrf" value="{{ page.csrf }}"><input type="hidden" name="version" value="{{ card.version }}"><label>{{ w.reason }}<select name="reason">{% for reason in card.recycle_reasons %}<option value="{{ reason.code }}">{{ reason.label }}</option>{% endfor %}</select></label><button class="btn go">{{ w.give_back }}</button></form></details>
<details data-key="s"><summary class="btn">{{ w.snooze }} <kbd>s</kbd></summary><form method="post" action="/cards/{{ card.id }}/snooze" class="stack pop"><input type="hidden" name="csrf" value="{{ page.csrf }}"><label>{{ w.until }}<input type="datetime-local" name="until" value="{{ card.snooze_hint }}" required></label><label class="check"><input type="checkbox" name="wakes" value="reply" checked> {{ w.wakes_on_reply }}</label><button class="btn go">{{ w.snooze }}</button></form></details>
<details data-key="h"><summary class="btn">{{ w.hand_over }} <kbd>h</kbd></summary><form method="post" action="/cards/{{ card.id }}/hand" class="stack pop"><input type="hidden" name="csrf" value="{{ page.csrf }}"><label>{{ w.hand_to }}<select name="to">{% for one in card.people %}<option value="{{ one.name }}"{% if one.away %} disabled{% endif %}>{{ one.label }}</option>{% endfor %}</select></label><button class="btn go">{{ w.hand_over }}</button></form></details>
{% if card.owner != blank %}<form method="post" action="/cards/{{ card.id }}/return"><input type="hidden" name="csrf" value="{{ page.csrf }}"><button class="btn">{{ w.back_to_queue }}</button></form>{% endif %}
</div>{% endif %}
<dl class="facts">{% for fact in card.facts %}<dt>{{ fact.name }}</dt><dd>{{ fact.value }}</dd>{% endfor %}</dl>
{% if card.briefing != blank %}<h2>{{ w.briefing }}</h2><p class="words">{{ card.briefing }}</p>{% endif %}
<h2>{{ w.story }}</h2>{% render "story", story: card.story, w: w %}

"""###),
        ("card.html", ###"""
{% layout "layout" %}<p class="crumb"><a class="link" href="/queue">{{ w.queue }}</a></p><section class="panel card wide" id="card" aria-label="{{ card.name }}">{% render "card-body", card: card, page: page, w: w %}</section>

"""###),
        ("conflict.html", ###"""
{% layout "layout" %}<h1>{{ w.conflict_title }}</h1>
<p>{{ what }}</p>
<div class="cols"><section class="panel pad"><h2>{{ w.now_there }}</h2><p class="words">{{ theirs }}</p></section>
<section class="panel pad"><h2>{{ w.you_wrote }}</h2>
<form method="post" action="{{ action }}" class="stack"><input type="hidden" name="csrf" value="{{ page.csrf }}"><input type="hidden" name="version" value="{{ version }}">{% for field in fields %}<input type="hidden" name="{{ field.name }}" value="{{ field.value }}">{% endfor %}
<label>{{ w.note }}<textarea name="note" rows="5">{{ yours }}</textarea></label><button class="btn go">{{ w.save_anyway }}</button> <a class="btn" href="{{ back }}">{{ w.leave_it }}</a></form></section></div>

"""###),
        ("deals.html", ###"""
{% layout "layout" %}<div class="head"><h1>{{ w.deals }}</h1><p class="soft grow">{{ told }}</p><div class="tabs" role="group" aria-label="{{ w.state }}">{% for tab in tabs %}<a href="{{ tab.href }}"{% if tab.current %} aria-current="page"{% endif %}>{{ tab.label }} <span class="num">{{ tab.count }}</span></a>{% endfor %}</div></div>
<section class="panel hand" aria-label="{{ w.by_offer }}">{% for box in boxes %}<div><strong class="num">{{ box.figure }}</strong>{{ box.name }}<div class="def">{{ box.def }}</div></div>{% endfor %}</section>
{% if rows == empty %}<div class="panel empty"><p>{{ nothing.title }}</p><p class="soft">{{ nothing.hint }}</p></div>{% else %}<div class="panel scroll"><table class="folds"><thead><tr><th scope="col">{{ w.lead }}</th><th scope="col">{{ w.offer }}</th><th scope="col">{{ w.state }}</th><th scope="col" class="num">{{ w.value }}</th><th scope="col" class="num">{{ w.paid }}</th><th scope="col">{{ w.closed_by }}</th><th scope="col" class="num">{{ w.opened }}</th></tr></thead><tbody>{% for row in rows %}<tr><td><a class="who" href="{{ row.href }}"><bdi>{{ row.name }}</bdi></a></td><td>{{ row.offer }}</td><td><span class="pill {{ row.tone }}">{{ row.state }}</span></td><td class="num" data-label="{{ w.value }}">{{ row.value }}</td><td class="num" data-label="{{ w.paid }}">{{ row.paid }}</td><td data-label="{{ w.closed_by }}">{{ row.by }}</td><td class="num soft" data-label="{{ w.opened }}">{{ row.opened }}</td></tr>{% endfor %}</tbody></table></div>{% if more != blank %}<p class="more"><a class="btn" href="{{ more }}">{{ w.more }}</a></p>{% endif %}{% endif %}

"""###),
        ("health.html", ###"""
{% layout "layout" %}<div class="head"><h1>{{ w.health }}</h1><p class="soft grow">{{ told }}</p></div>
{% for alarm in alarms %}<p class="flash bad" role="alert">{{ alarm.what }} <span class="soft">{{ alarm.todo }}</span></p>{% endfor %}
<section class="panel scroll" tabindex="0" aria-label="{{ w.mailbox }}"><table class="folds"><thead><tr><th scope="col">{{ w.mailbox }}</th><th scope="col">{{ w.state }}</th><th scope="col" class="num">{{ w.today }}</th><th scope="col" class="num">{{ w.limit }}</th><th scope="col" class="num">{{ w.bounces }}</th><th scope="col">{{ w.reading }}</th><th scope="col"><span class="sr">{{ w.actions }}</span></th></tr></thead><tbody>{% for row in routes %}<tr><td><b>{{ row.name }}</b><br><span class="soft">{{ row.address }}</span></td><td><span class="pill {{ row.tone }}">{{ row.state }}</span>{% if row.why != blank %}<br><span class="soft">{{ row.why }}</span>{% endif %}</td><td class="num" data-label="{{ w.today }}">{{ row.today }}</td><td class="num" data-label="{{ w.limit }}">{{ row.limit }}</td><td class="num" data-label="{{ w.bounces }}">{{ row.bounces }}</td><td data-label="{{ w.reading }}">{{ row.reading }}</td><td>{% if row.act != blank %}<form method="post" action="/routes/{{ row.name }}/{{ row.act }}"><input type="hidden" name="csrf" value="{{ page.csrf }}"><button class="btn">{{ row.act_label }}</button></form>{% endif %}</td></tr>{% endfor %}</tbody></table></section>
<section class="panel pad scroll" tabindex="0" aria-label="{{ w.over_time }}"><h2>{{ w.over_time }}</h2><table class="folds"><thead><tr><th scope="col">{{ w.mailbox }}</th><th scope="col">{{ w.ramp_up }}</th>{% for span in spans %}<th scope="col" class="num">{{ span }}</th>{% endfor %}<th scope="col">{{ w.last_30_days }}</th></tr></thead><tbody>{% for row in routes %}<tr><td><b>{{ row.name }}</b></td><td data-label="{{ w.ramp_up }}">{{ row.over.ramp }}</td>{% for cell in row.over.spans %}<td class="num" data-label="{{ spans[forloop.index0] }}">{{ cell.ended }}{% for part in cell.parts %}<br><span class="{{ part.tone }}">{{ part.text }}</span>{% endfor %}</td>{% endfor %}<td class="full">{% if row.over.plot != blank %}{{ row.over.plot | raw }}<details><summary class="btn">{{ w.as_table }}</summary><table><thead><tr><th scope="col">{{ w.day }}</th><th scope="col" class="num">{{ w.ended }}</th><th scope="col" class="num">{{ w.bounces }}</th><th scope="col" class="num">{{ w.complaints }}</th></tr></thead><tbody>{% for day in row.over.days %}<tr><td>{{ day.name }}</td><td class="num">{{ day.ended }}</td><td class="num">{{ day.bounces }}</td><td class="num">{{ day.complaints }}</td></tr>{% endfor %}</tbody></table></details>{% else %}<span class="soft">{{ w.nothing_in_days }}</span>{% endif %}</td></tr>{% endfor %}</tbody></table><p class="def">{{ w.over_time_defined }}</p></section>
<section class="panel pad"><h2>{{ w.engine }}</h2><dl class="facts">{% for fact in facts %}<dt>{{ fact.name }}</dt><dd>{{ fact.value }}</dd>{% endfor %}</dl></section>

"""###),
        ("htmx.min.js", ###"""
var htmx=function(){"use strict";const Q={onLoad:null,process:null,on:null,off:null,trigger:null,ajax:null,find:null,findAll:null,closest:null,values:function(e,t){const n=dn(e,t||"post");return n.values},remove:null,addClass:null,removeClass:null,toggleClass:null,takeClass:null,swap:null,defineExtension:null,removeExtension:null,logAll:null,logNone:null,logger:null,config:{historyEnabled:true,historyCacheSize:10,refreshOnHistoryMiss:false,defaultSwapStyle:"innerHTML",defaultSwapDelay:0,defaultSettleDelay:20,includeIndicatorStyles:true,indicatorClass:"htmx-indicator",requestClass:"htmx-request",addedClass:"htmx-added",settlingClass:"htmx-settling",swappingClass:"htmx-swapping",allowEval:true,allowScriptTags:true,inlineScriptNonce:"",inlineStyleNonce:"",attributesToSettle:["class","style","width","height"],withCredentials:false,timeout:0,wsReconnectDelay:"full-jitter",wsBinaryType:"blob",disableSelector:"[hx-disable], [data-hx-disable]",scrollBehavior:"instant",defaultFocusScroll:false,getCacheBusterParam:false,globalViewTransitions:false,methodsThatUseUrlParams:["get","delete"],selfRequestsOnly:true,ignoreTitle:false,scrollIntoViewOnBoost:true,triggerSpecsCache:null,disableInheritance:false,responseHandling:[{code:"204",swap:false},{code:"[23]..",swap:true},{code:"[45]..",swap:false,error:true}],allowNestedOobSwaps:true,historyRestoreAsHxRequest:true,reportValidityOfForms:false},parseInterval:null,location:location,_:null,version:"2.0.7"};Q.onLoad=V;Q.process=Mt;Q.on=xe;Q.off=be;Q.trigger=ae;Q.ajax=Ln;Q.find=f;Q.findAll=x;Q.closest=g;Q.remove=_;Q.addClass=K;Q.removeClass=G;Q.toggleClass=W;Q.takeClass=Z;Q.swap=ze;Q.defineExtension=_n;Q.removeExtension=zn;Q.logAll=j;Q.logNone=$;Q.parseInterval=d;Q._=e;const n={addTriggerHandler:St,bodyContains:se,canAccessLocalStorage:B,findThisElement:Se,filterValues:yn,swap:ze,hasAttribute:s,getAttributeValue:a,getClosestAttributeValue:ne,getClosestMatch:q,getExpressionVars:Tn,getHeaders:mn,getInputValues:dn,getInternalData:oe,getSwapSpecification:bn,getTriggerSpecs:st,getTarget:Ee,makeFragment:P,mergeObjects:le,makeSettleInfo:Sn,oobSwap:He,querySelectorExt:ue,settleImmediately:Yt,shouldCancel:ht,triggerEvent:ae,triggerErrorEvent:fe,withExtensions:Vt};const de=["get","post","put","delete","patch"];const T=de.map(function(e){return"[hx-"+e+"], [data-hx-"+e+"]"}).join(", ");function d(e){if(e==undefined){return undefined}let t=NaN;if(e.slice(-2)=="ms"){t=parseFloat(e.slice(0,-2))}else if(e.slice(-1)=="s"){t=parseFloat(e.slice(0,-1))*1e3}else if(e.slice(-1)=="m"){t=parseFloat(e.slice(0,-1))*1e3*60}else{t=parseFloat(e)}return isNaN(t)?undefined:t}function ee(e,t){return e instanceof Element&&e.getAttribute(t)}function s(e,t){return!!e.hasAttribute&&(e.hasAttribute(t)||e.hasAttribute("data-"+t))}function a(e,t){return ee(e,t)||ee(e,"data-"+t)}function u(e){const t=e.parentElement;if(!t&&e.parentNode instanceof ShadowRoot)return e.parentNode;return t}function te(){return document}function y(e,t){return e.getRootNode?e.getRootNode({composed:t}):te()}function q(e,t){while(e&&!t(e)){e=u(e)}return e||null}function o(e,t,n){const r=a(t,n);const o=a(t,"hx-disinherit");var i=a(t,"hx-inherit");if(e!==t){if(Q.config.disableInheritance){if(i&&(i==="*"||i.split(" ").indexOf(n)>=0)){return r}else{return null}}if(o&&(o==="*"||o.split(" ").indexOf(n)>=0)){return"unset"}}return r}function ne(t,n){let r=null;q(t,function(e){return!!(r=o(t,ce(e),n))});if(r!=="unset"){return r}}function h(e,t){return e instanceof Element&&e.matches(t)}function A(e){const t=/<([a-z][^\/\0>\x20\t\r\n\f]*)/i;const n=t.exec(e);if(n){return n[1].toLowerCase()}else{return""}}function L(e){const t=new DOMParser;return t.parseFromString(e,"text/html")}function N(e,t){while(t.childNodes.length>0){e.append(t.childNodes[0])}}function r(e){const t=te().createElement("script");ie(e.attributes,function(e){t.setAttribute(e.name,e.value)});t.textContent=e.textContent;t.async=false;if(Q.config.inlineScriptNonce){t.nonce=Q.config.inlineScriptNonce}return t}function i(e){return e.matches("script")&&(e.type==="text/javascript"||e.type==="module"||e.type==="")}function I(e){Array.from(e.querySelectorAll("script")).forEach(e=>{if(i(e)){const t=r(e);const n=e.parentNode;try{n.insertBefore(t,e)}catch(e){R(e)}finally{e.remove()}}})}function P(e){const t=e.replace(/<head(\s[^>]*)?>[\s\S]*?<\/head>/i,"");const n=A(t);let r;if(n==="html"){r=new DocumentFragment;const i=L(e);N(r,i.body);r.title=i.title}else if(n==="body"){r=new DocumentFragment;const i=L(t);N(r,i.body);r.title=i.title}else{const i=L('<body><template class="internal-htmx-wrapper">'+t+"</template></body>");r=i.querySelector("template").content;r.title=i.title;var o=r.querySelector("title");if(o&&o.parentNode===r){o.remove();r.title=o.innerText}}if(r){if(Q.config.allowScriptTags){I(r)}else{r.querySelectorAll("script").forEach(e=>e.remove())}}return r}function re(e){if(e){e()}}function t(e,t){return Object.prototype.toString.call(e)==="[object "+t+"]"}function D(e){return typeof e==="function"}function k(e){return t(e,"Object")}function oe(e){const t="htmx-internal-data";let n=e[t];if(!n){n=e[t]={}}return n}function F(t){const n=[];if(t){for(let e=0;e<t.length;e++){n.push(t[e])}}return n}function ie(t,n){if(t){for(let e=0;e<t.length;e++){n(t[e])}}}function M(e){const t=e.getBoundingClientRect();const n=t.top;const r=t.bottom;return n<window.innerHeight&&r>=0}function se(e){return e.getRootNode({composed:true})===document}function X(e){return e.trim().split(/\s+/)}function le(e,t){for(const n in t){if(t.hasOwnProperty(n)){e[n]=t[n]}}return e}function v(e){try{return JSON.parse(e)}catch(e){R(e);return null}}function B(){const e="htmx:sessionStorageTest";try{sessionStorage.setItem(e,e);sessionStorage.removeItem(e);return true}catch(e){return false}}function U(e){const t=new URL(e,"http://x");if(t){e=t.pathname+t.search}if(e!="/"){e=e.replace(/\/+$/,"")}return e}function e(e){return On(te().body,function(){return eval(e)})}function V(t){const e=Q.on("htmx:load",function(e){t(e.detail.elt)});return e}function j(){Q.logger=function(e,t,n){if(console){console.log(t,e,n)}}}function $(){Q.logger=null}function f(e,t){if(typeof e!=="string"){return e.querySelector(t)}else{return f(te(),e)}}function x(e,t){if(typeof e!=="string"){return e.querySelectorAll(t)}else{return x(te(),e)}}function b(){return window}function _(e,t){e=w(e);if(t){b().setTimeout(function(){_(e);e=null},t)}else{u(e).removeChild(e)}}function ce(e){return e instanceof Element?e:null}function z(e){return e instanceof HTMLElement?e:null}function J(e){return typeof e==="string"?e:null}function p(e){return e instanceof Element||e instanceof Document||e instanceof DocumentFragment?e:null}function K(e,t,n){e=ce(w(e));if(!e){return}if(n){b().setTimeout(function(){K(e,t);e=null},n)}else{e.classList&&e.classList.add(t)}}function G(e,t,n){let r=ce(w(e));if(!r){return}if(n){b().setTimeout(function(){G(r,t);r=null},n)}else{if(r.classList){r.classList.remove(t);if(r.classList.length===0){r.removeAttribute("class")}}}}function W(e,t){e=w(e);e.classList.toggle(t)}function Z(e,t){e=w(e);ie(e.parentElement.children,function(e){G(e,t)});K(ce(e),t)}function g(e,t){e=ce(w(e));if(e){return e.closest(t)}return null}function l(e,t){return e.substring(0,t.length)===t}function Y(e,t){return e.substring(e.length-t.length)===t}function pe(e){const t=e.trim();if(l(t,"<")&&Y(t,"/>")){return t.substring(1,t.length-2)}else{return t}}function m(t,r,n){if(r.indexOf("global ")===0){return m(t,r.slice(7),true)}t=w(t);const o=[];{let t=0;let n=0;for(let e=0;e<r.length;e++){const l=r[e];if(l===","&&t===0){o.push(r.substring(n,e));n=e+1;continue}if(l==="<"){t++}else if(l==="/"&&e<r.length-1&&r[e+1]===">"){t--}}if(n<r.length){o.push(r.substring(n))}}const i=[];const s=[];while(o.length>0){const r=pe(o.shift());let e;if(r.indexOf("closest ")===0){e=g(ce(t),pe(r.slice(8)))}else if(r.indexOf("find ")===0){e=f(p(t),pe(r.slice(5)))}else if(r==="next"||r==="nextElementSibling"){e=ce(t).nextElementSibling}else if(r.indexOf("next ")===0){e=ge(t,pe(r.slice(5)),!!n)}else if(r==="previous"||r==="previousElementSibling"){e=ce(t).previousElementSibling}else if(r.indexOf("previous ")===0){e=me(t,pe(r.slice(9)),!!n)}else if(r==="document"){e=document}else if(r==="window"){e=window}else if(r==="body"){e=document.body}else if(r==="root"){e=y(t,!!n)}else if(r==="host"){e=t.getRootNode().host}else{s.push(r)}if(e){i.push(e)}}if(s.length>0){const e=s.join(",");const c=p(y(t,!!n));i.push(...F(c.querySelectorAll(e)))}return i}var ge=function(t,e,n){const r=p(y(t,n)).querySelectorAll(e);for(let e=0;e<r.length;e++){const o=r[e];if(o.compareDocumentPosition(t)===Node.DOCUMENT_POSITION_PRECEDING){return o}}};var me=function(t,e,n){const r=p(y(t,n)).querySelectorAll(e);for(let e=r.length-1;e>=0;e--){const o=r[e];if(o.compareDocumentPosition(t)===Node.DOCUMENT_POSITION_FOLLOWING){return o}}};function ue(e,t){if(typeof e!=="string"){return m(e,t)[0]}else{return m(te().body,e)[0]}}function w(e,t){if(typeof e==="string"){return f(p(t)||document,e)}else{return e}}function ye(e,t,n,r){if(D(t)){return{target:te().body,event:J(e),listener:t,options:n}}else{return{target:w(e),event:J(t),listener:n,options:r}}}function xe(t,n,r,o){Gn(function(){const e=ye(t,n,r,o);e.target.addEventListener(e.event,e.listener,e.options)});const e=D(n);return e?n:r}function be(t,n,r){Gn(function(){const e=ye(t,n,r);e.target.removeEventListener(e.event,e.listener)});return D(n)?n:r}const ve=te().createElement("output");function we(t,n){const e=ne(t,n);if(e){if(e==="this"){return[Se(t,n)]}else{const r=m(t,e);const o=/(^|,)(\s*)inherit(\s*)($|,)/.test(e);if(o){const i=ce(q(t,function(e){return e!==t&&s(ce(e),n)}));if(i){r.push(...we(i,n))}}if(r.length===0){R('The selector "'+e+'" on '+n+" returned no matches!");return[ve]}else{return r}}}}function Se(e,t){return ce(q(e,function(e){return a(ce(e),t)!=null}))}function Ee(e){const t=ne(e,"hx-target");if(t){if(t==="this"){return Se(e,"hx-target")}else{return ue(e,t)}}else{const n=oe(e);if(n.boosted){return te().body}else{return e}}}function Ce(e){return Q.config.attributesToSettle.includes(e)}function Oe(t,n){ie(Array.from(t.attributes),function(e){if(!n.hasAttribute(e.name)&&Ce(e.name)){t.removeAttribute(e.name)}});ie(n.attributes,function(e){if(Ce(e.name)){t.setAttribute(e.name,e.value)}})}function Re(t,e){const n=Jn(e);for(let e=0;e<n.length;e++){const r=n[e];try{if(r.isInlineSwap(t)){return true}}catch(e){R(e)}}return t==="outerHTML"}function He(e,o,i,t){t=t||te();let n="#"+CSS.escape(ee(o,"id"));let s="outerHTML";if(e==="true"){}else if(e.indexOf(":")>0){s=e.substring(0,e.indexOf(":"));n=e.substring(e.indexOf(":")+1)}else{s=e}o.removeAttribute("hx-swap-oob");o.removeAttribute("data-hx-swap-oob");const r=m(t,n,false);if(r.length){ie(r,function(e){let t;const n=o.cloneNode(true);t=te().createDocumentFragment();t.appendChild(n);if(!Re(s,e)){t=p(n)}const r={shouldSwap:true,target:e,fragment:t};if(!ae(e,"htmx:oobBeforeSwap",r))return;e=r.target;if(r.shouldSwap){qe(t);$e(s,e,e,t,i);Te()}ie(i.elts,function(e){ae(e,"htmx:oobAfterSwap",r)})});o.parentNode.removeChild(o)}else{o.parentNode.removeChild(o);fe(te().body,"htmx:oobErrorNoTarget",{content:o})}return e}function Te(){const e=f("#--htmx-preserve-pantry--");if(e){for(const t of[...e.children]){const n=f("#"+t.id);n.parentNode.moveBefore(t,n);n.remove()}e.remove()}}function qe(e){ie(x(e,"[hx-preserve], [data-hx-preserve]"),function(e){const t=a(e,"id");const n=te().getElementById(t);if(n!=null){if(e.moveBefore){let e=f("#--htmx-preserve-pantry--");if(e==null){te().body.insertAdjacentHTML("afterend","<div id='--htmx-preserve-pantry--'></div>");e=f("#--htmx-preserve-pantry--")}e.moveBefore(n,null)}else{e.parentNode.replaceChild(n,e)}}})}function Ae(l,e,c){ie(e.querySelectorAll("[id]"),function(t){const n=ee(t,"id");if(n&&n.length>0){const r=n.replace("'","\\'");const o=t.tagName.replace(":","\\:");const e=p(l);const i=e&&e.querySelector(o+"[id='"+r+"']");if(i&&i!==e){const s=t.cloneNode();Oe(t,i);c.tasks.push(function(){Oe(t,s)})}}})}function Le(e){return function(){G(e,Q.config.addedClass);Mt(ce(e));Ne(p(e));ae(e,"htmx:load")}}function Ne(e){const t="[autofocus]";const n=z(h(e,t)?e:e.querySelector(t));if(n!=null){n.focus()}}function c(e,t,n,r){Ae(e,n,r);while(n.childNodes.length>0){const o=n.firstChild;K(ce(o),Q.config.addedClass);e.insertBefore(o,t);if(o.nodeType!==Node.TEXT_NODE&&o.nodeType!==Node.COMMENT_NODE){r.tasks.push(Le(o))}}}function Ie(e,t){let n=0;while(n<e.length){t=(t<<5)-t+e.charCodeAt(n++)|0}return t}function Pe(t){let n=0;for(let e=0;e<t.attributes.length;e++){const r=t.attributes[e];if(r.value){n=Ie(r.name,n);n=Ie(r.value,n)}}return n}function De(t){const n=oe(t);if(n.onHandlers){for(let e=0;e<n.onHandlers.length;e++){const r=n.onHandlers[e];be(t,r.event,r.listener)}delete n.onHandlers}}function ke(e){const t=oe(e);if(t.timeout){clearTimeout(t.timeout)}if(t.listenerInfos){ie(t.listenerInfos,function(e){if(e.on){be(e.on,e.trigger,e.listener)}})}De(e);ie(Object.keys(t),function(e){if(e!=="firstInitCompleted")delete t[e]})}function S(e){ae(e,"htmx:beforeCleanupElement");ke(e);ie(e.children,function(e){S(e)})}function Fe(t,e,n){if(t.tagName==="BODY"){return je(t,e,n)}let r;const o=t.previousSibling;const i=u(t);if(!i){return}c(i,t,e,n);if(o==null){r=i.firstChild}else{r=o.nextSibling}n.elts=n.elts.filter(function(e){return e!==t});while(r&&r!==t){if(r instanceof Element){n.elts.push(r)}r=r.nextSibling}S(t);t.remove()}function Me(e,t,n){return c(e,e.firstChild,t,n)}function Xe(e,t,n){return c(u(e),e,t,n)}function Be(e,t,n){return c(e,null,t,n)}function Ue(e,t,n){return c(u(e),e.nextSibling,t,n)}function Ve(e){S(e);const t=u(e);if(t){return t.removeChild(e)}}function je(e,t,n){const r=e.firstChild;c(e,r,t,n);if(r){while(r.nextSibling){S(r.nextSibling);e.removeChild(r.nextSibling)}S(r);e.removeChild(r)}}function $e(t,e,n,r,o){switch(t){case"none":return;case"outerHTML":Fe(n,r,o);return;case"afterbegin":Me(n,r,o);return;case"beforebegin":Xe(n,r,o);return;case"beforeend":Be(n,r,o);return;case"afterend":Ue(n,r,o);return;case"delete":Ve(n);return;default:var i=Jn(e);for(let e=0;e<i.length;e++){const s=i[e];try{const l=s.handleSwap(t,n,r,o);if(l){if(Array.isArray(l)){for(let e=0;e<l.length;e++){const c=l[e];if(c.nodeType!==Node.TEXT_NODE&&c.nodeType!==Node.COMMENT_NODE){o.tasks.push(Le(c))}}}return}}catch(e){R(e)}}if(t==="innerHTML"){je(n,r,o)}else{$e(Q.config.defaultSwapStyle,e,n,r,o)}}}function _e(e,n,r){var t=x(e,"[hx-swap-oob], [data-hx-swap-oob]");ie(t,function(e){if(Q.config.allowNestedOobSwaps||e.parentElement===null){const t=a(e,"hx-swap-oob");if(t!=null){He(t,e,n,r)}}else{e.removeAttribute("hx-swap-oob");e.removeAttribute("data-hx-swap-oob")}});return t.length>0}function ze(h,d,p,g){if(!g){g={}}let m=null;let n=null;let e=function(){re(g.beforeSwapCallback);h=w(h);const r=g.contextElement?y(g.contextElement,false):te();const e=document.activeElement;let t={};t={elt:e,start:e?e.selectionStart:null,end:e?e.selectionEnd:null};const o=Sn(h);if(p.swapStyle==="textContent"){h.textContent=d}else{let n=P(d);o.title=g.title||n.title;if(g.historyRequest){n=n.querySelector("[hx-history-elt],[data-hx-history-elt]")||n}if(g.selectOOB){const i=g.selectOOB.split(",");for(let t=0;t<i.length;t++){const s=i[t].split(":",2);let e=s[0].trim();if(e.indexOf("#")===0){e=e.substring(1)}const l=s[1]||"true";const c=n.querySelector("#"+e);if(c){He(l,c,o,r)}}}_e(n,o,r);ie(x(n,"template"),function(e){if(e.content&&_e(e.content,o,r)){e.remove()}});if(g.select){const u=te().createDocumentFragment();ie(n.querySelectorAll(g.select),function(e){u.appendChild(e)});n=u}qe(n);$e(p.swapStyle,g.contextElement,h,n,o);Te()}if(t.elt&&!se(t.elt)&&ee(t.elt,"id")){const f=document.getElementById(ee(t.elt,"id"));const a={preventScroll:p.focusScroll!==undefined?!p.focusScroll:!Q.config.defaultFocusScroll};if(f){if(t.start&&f.setSelectionRange){try{f.setSelectionRange(t.start,t.end)}catch(e){}}f.focus(a)}}h.classList.remove(Q.config.swappingClass);ie(o.elts,function(e){if(e.classList){e.classList.add(Q.config.settlingClass)}ae(e,"htmx:afterSwap",g.eventInfo)});re(g.afterSwapCallback);if(!p.ignoreTitle){Bn(o.title)}const n=function(){ie(o.tasks,function(e){e.call()});ie(o.elts,function(e){if(e.classList){e.classList.remove(Q.config.settlingClass)}ae(e,"htmx:afterSettle",g.eventInfo)});if(g.anchor){const e=ce(w("#"+g.anchor));if(e){e.scrollIntoView({block:"start",behavior:"auto"})}}En(o.elts,p);re(g.afterSettleCallback);re(m)};if(p.settleDelay>0){b().setTimeout(n,p.settleDelay)}else{n()}};let t=Q.config.globalViewTransitions;if(p.hasOwnProperty("transition")){t=p.transition}const r=g.contextElement||te();if(t&&ae(r,"htmx:beforeTransition",g.eventInfo)&&typeof Promise!=="undefined"&&document.startViewTransition){const o=new Promise(function(e,t){m=e;n=t});const i=e;e=function(){document.startViewTransition(function(){i();return o})}}try{if(p?.swapDelay&&p.swapDelay>0){b().setTimeout(e,p.swapDelay)}else{e()}}catch(e){fe(r,"htmx:swapError",g.eventInfo);re(n);throw e}}function Je(e,t,n){const r=e.getResponseHeader(t);if(r.indexOf("{")===0){const o=v(r);for(const i in o){if(o.hasOwnProperty(i)){let e=o[i];if(k(e)){n=e.target!==undefined?e.target:n}else{e={value:e}}ae(n,i,e)}}}else{const s=r.split(",");for(let e=0;e<s.length;e++){ae(n,s[e].trim(),[])}}}const Ke=/\s/;const E=/[\s,]/;const Ge=/[_$a-zA-Z]/;const We=/[_$a-zA-Z0-9]/;const Ze=['"',"'","/"];const C=/[^\s]/;const Ye=/[{(]/;const Qe=/[})]/;function et(e){const t=[];let n=0;while(n<e.length){if(Ge.exec(e.charAt(n))){var r=n;while(We.exec(e.charAt(n+1))){n++}t.push(e.substring(r,n+1))}else if(Ze.indexOf(e.charAt(n))!==-1){const o=e.charAt(n);var r=n;n++;while(n<e.length&&e.charAt(n)!==o){if(e.charAt(n)==="\\"){n++}n++}t.push(e.substring(r,n+1))}else{const i=e.charAt(n);t.push(i)}n++}return t}function tt(e,t,n){return Ge.exec(e.charAt(0))&&e!=="true"&&e!=="false"&&e!=="this"&&e!==n&&t!=="."}function nt(r,o,i){if(o[0]==="["){o.shift();let e=1;let t=" return (function("+i+"){ return (";let n=null;while(o.length>0){const s=o[0];if(s==="]"){e--;if(e===0){if(n===null){t=t+"true"}o.shift();t+=")})";try{const l=On(r,function(){return Function(t)()},function(){return true});l.source=t;return l}catch(e){fe(te().body,"htmx:syntax:error",{error:e,source:t});return null}}}else if(s==="["){e++}if(tt(s,n,i)){t+="(("+i+"."+s+") ? ("+i+"."+s+") : (window."+s+"))"}else{t=t+s}n=o.shift()}}}function O(e,t){let n="";while(e.length>0&&!t.test(e[0])){n+=e.shift()}return n}function rt(e){let t;if(e.length>0&&Ye.test(e[0])){e.shift();t=O(e,Qe).trim();e.shift()}else{t=O(e,E)}return t}const ot="input, textarea, select";function it(e,t,n){const r=[];const o=et(t);do{O(o,C);const l=o.length;const c=O(o,/[,\[\s]/);if(c!==""){if(c==="every"){const u={trigger:"every"};O(o,C);u.pollInterval=d(O(o,/[,\[\s]/));O(o,C);var i=nt(e,o,"event");if(i){u.eventFilter=i}r.push(u)}else{const f={trigger:c};var i=nt(e,o,"event");if(i){f.eventFilter=i}O(o,C);while(o.length>0&&o[0]!==","){const a=o.shift();if(a==="changed"){f.changed=true}else if(a==="once"){f.once=true}else if(a==="consume"){f.consume=true}else if(a==="delay"&&o[0]===":"){o.shift();f.delay=d(O(o,E))}else if(a==="from"&&o[0]===":"){o.shift();if(Ye.test(o[0])){var s=rt(o)}else{var s=O(o,E);if(s==="closest"||s==="find"||s==="next"||s==="previous"){o.shift();const h=rt(o);if(h.length>0){s+=" "+h}}}f.from=s}else if(a==="target"&&o[0]===":"){o.shift();f.target=rt(o)}else if(a==="throttle"&&o[0]===":"){o.shift();f.throttle=d(O(o,E))}else if(a==="queue"&&o[0]===":"){o.shift();f.queue=O(o,E)}else if(a==="root"&&o[0]===":"){o.shift();f[a]=rt(o)}else if(a==="threshold"&&o[0]===":"){o.shift();f[a]=O(o,E)}else{fe(e,"htmx:syntax:error",{token:o.shift()})}O(o,C)}r.push(f)}}if(o.length===l){fe(e,"htmx:syntax:error",{token:o.shift()})}O(o,C)}while(o[0]===","&&o.shift());if(n){n[t]=r}return r}function st(e){const t=a(e,"hx-trigger");let n=[];if(t){const r=Q.config.triggerSpecsCache;n=r&&r[t]||it(e,t,r)}if(n.length>0){return n}else if(h(e,"form")){return[{trigger:"submit"}]}else if(h(e,'input[type="button"], input[type="submit"]')){return[{trigger:"click"}]}else if(h(e,ot)){return[{trigger:"change"}]}else{return[{trigger:"click"}]}}function lt(e){oe(e).cancelled=true}function ct(e,t,n){const r=oe(e);r.timeout=b().setTimeout(function(){if(se(e)&&r.cancelled!==true){if(!pt(n,e,Bt("hx:poll:trigger",{triggerSpec:n,target:e}))){t(e)}ct(e,t,n)}},n.pollInterval)}function ut(e){return location.hostname===e.hostname&&ee(e,"href")&&ee(e,"href").indexOf("#")!==0}function ft(e){return g(e,Q.config.disableSelector)}function at(t,n,e){if(t instanceof HTMLAnchorElement&&ut(t)&&(t.target===""||t.target==="_self")||t.tagName==="FORM"&&String(ee(t,"method")).toLowerCase()!=="dialog"){n.boosted=true;let r,o;if(t.tagName==="A"){r="get";o=ee(t,"href")}else{const i=ee(t,"method");r=i?i.toLowerCase():"get";o=ee(t,"action");if(o==null||o===""){o=location.href}if(r==="get"&&o.includes("?")){o=o.replace(/\?[^#]+/,"")}}e.forEach(function(e){gt(t,function(e,t){const n=ce(e);if(ft(n)){S(n);return}he(r,o,n,t)},n,e,true)})}}function ht(e,t){if(e.type==="submit"&&t.tagName==="FORM"){return true}else if(e.type==="click"){const n=t.closest('input[type="submit"], button');if(n&&n.form&&n.type==="submit"){return true}const r=t.closest("a");const o=/^#.+/;if(r&&r.href&&!o.test(r.getAttribute("href"))){return true}}return false}function dt(e,t){return oe(e).boosted&&e instanceof HTMLAnchorElement&&t.type==="click"&&(t.ctrlKey||t.metaKey)}function pt(e,t,n){const r=e.eventFilter;if(r){try{return r.call(t,n)!==true}catch(e){const o=r.source;fe(te().body,"htmx:eventFilter:error",{error:e,source:o});return true}}return false}function gt(l,c,e,u,f){const a=oe(l);let t;if(u.from){t=m(l,u.from)}else{t=[l]}if(u.changed){if(!("lastValue"in a)){a.lastValue=new WeakMap}t.forEach(function(e){if(!a.lastValue.has(u)){a.lastValue.set(u,new WeakMap)}a.lastValue.get(u).set(e,e.value)})}ie(t,function(i){const s=function(e){if(!se(l)){i.removeEventListener(u.trigger,s);return}if(dt(l,e)){return}if(f||ht(e,i)){e.preventDefault()}if(pt(u,l,e)){return}const t=oe(e);t.triggerSpec=u;if(t.handledFor==null){t.handledFor=[]}if(t.handledFor.indexOf(l)<0){t.handledFor.push(l);if(u.consume){e.stopPropagation()}if(u.target&&e.target){if(!h(ce(e.target),u.target)){return}}if(u.once){if(a.triggeredOnce){return}else{a.triggeredOnce=true}}if(u.changed){const n=e.target;const r=n.value;const o=a.lastValue.get(u);if(o.has(n)&&o.get(n)===r){return}o.set(n,r)}if(a.delayed){clearTimeout(a.delayed)}if(a.throttle){return}if(u.throttle>0){if(!a.throttle){ae(l,"htmx:trigger");c(l,e);a.throttle=b().setTimeout(function(){a.throttle=null},u.throttle)}}else if(u.delay>0){a.delayed=b().setTimeout(function(){ae(l,"htmx:trigger");c(l,e)},u.delay)}else{ae(l,"htmx:trigger");c(l,e)}}};if(e.listenerInfos==null){e.listenerInfos=[]}e.listenerInfos.push({trigger:u.trigger,listener:s,on:i});i.addEventListener(u.trigger,s)})}let mt=false;let yt=null;function xt(){if(!yt){yt=function(){mt=true};window.addEventListener("scroll",yt);window.addEventListener("resize",yt);setInterval(function(){if(mt){mt=false;ie(te().querySelectorAll("[hx-trigger*='revealed'],[data-hx-trigger*='revealed']"),function(e){bt(e)})}},200)}}function bt(e){if(!s(e,"data-hx-revealed")&&M(e)){e.setAttribute("data-hx-revealed","true");const t=oe(e);if(t.initHash){ae(e,"revealed")}else{e.addEventListener("htmx:afterProcessNode",function(){ae(e,"revealed")},{once:true})}}}function vt(e,t,n,r){const o=function(){if(!n.loaded){n.loaded=true;ae(e,"htmx:trigger");t(e)}};if(r>0){b().setTimeout(o,r)}else{o()}}function wt(t,n,e){let i=false;ie(de,function(r){if(s(t,"hx-"+r)){const o=a(t,"hx-"+r);i=true;n.path=o;n.verb=r;e.forEach(function(e){St(t,e,n,function(e,t){const n=ce(e);if(ft(n)){S(n);return}he(r,o,n,t)})})}});return i}function St(r,e,t,n){if(e.trigger==="revealed"){xt();gt(r,n,t,e);bt(ce(r))}else if(e.trigger==="intersect"){const o={};if(e.root){o.root=ue(r,e.root)}if(e.threshold){o.threshold=parseFloat(e.threshold)}const i=new IntersectionObserver(function(t){for(let e=0;e<t.length;e++){const n=t[e];if(n.isIntersecting){ae(r,"intersect");break}}},o);i.observe(ce(r));gt(ce(r),n,t,e)}else if(!t.firstInitCompleted&&e.trigger==="load"){if(!pt(e,r,Bt("load",{elt:r}))){vt(ce(r),n,t,e.delay)}}else if(e.pollInterval>0){t.polling=true;ct(ce(r),n,e)}else{gt(r,n,t,e)}}function Et(e){const t=ce(e);if(!t){return false}const n=t.attributes;for(let e=0;e<n.length;e++){const r=n[e].name;if(l(r,"hx-on:")||l(r,"data-hx-on:")||l(r,"hx-on-")||l(r,"data-hx-on-")){return true}}return false}const Ct=(new XPathEvaluator).createExpression('.//*[@*[ starts-with(name(), "hx-on:") or starts-with(name(), "data-hx-on:") or'+' starts-with(name(), "hx-on-") or starts-with(name(), "data-hx-on-") ]]');function Ot(e,t){if(Et(e)){t.push(ce(e))}const n=Ct.evaluate(e);let r=null;while(r=n.iterateNext())t.push(ce(r))}function Rt(e){const t=[];if(e instanceof DocumentFragment){for(const n of e.childNodes){Ot(n,t)}}else{Ot(e,t)}return t}function Ht(e){if(e.querySelectorAll){const n=", [hx-boost] a, [data-hx-boost] a, a[hx-boost], a[data-hx-boost]";const r=[];for(const i in jn){const s=jn[i];if(s.getSelectors){var t=s.getSelectors();if(t){r.push(t)}}}const o=e.querySelectorAll(T+n+", form, [type='submit'],"+" [hx-ext], [data-hx-ext], [hx-trigger], [data-hx-trigger]"+r.flat().map(e=>", "+e).join(""));return o}else{return[]}}function Tt(e){const t=At(e.target);const n=Nt(e);if(n){n.lastButtonClicked=t}}function qt(e){const t=Nt(e);if(t){t.lastButtonClicked=null}}function At(e){return g(ce(e),"button, input[type='submit']")}function Lt(e){return e.form||g(e,"form")}function Nt(e){const t=At(e.target);if(!t){return}const n=Lt(t);if(!n){return}return oe(n)}function It(e){e.addEventListener("click",Tt);e.addEventListener("focusin",Tt);e.addEventListener("focusout",qt)}function Pt(t,e,n){const r=oe(t);if(!Array.isArray(r.onHandlers)){r.onHandlers=[]}let o;const i=function(e){On(t,function(){if(ft(t)){return}if(!o){o=new Function("event",n)}o.call(t,e)})};t.addEventListener(e,i);r.onHandlers.push({event:e,listener:i})}function Dt(t){De(t);for(let e=0;e<t.attributes.length;e++){const n=t.attributes[e].name;const r=t.attributes[e].value;if(l(n,"hx-on")||l(n,"data-hx-on")){const o=n.indexOf("-on")+3;const i=n.slice(o,o+1);if(i==="-"||i===":"){let e=n.slice(o+1);if(l(e,":")){e="htmx"+e}else if(l(e,"-")){e="htmx:"+e.slice(1)}else if(l(e,"htmx-")){e="htmx:"+e.slice(5)}Pt(t,e,r)}}}}function kt(t){ae(t,"htmx:beforeProcessNode");const n=oe(t);const e=st(t);const r=wt(t,n,e);if(!r){if(ne(t,"hx-boost")==="true"){at(t,n,e)}else if(s(t,"hx-trigger")){e.forEach(function(e){St(t,e,n,function(){})})}}if(t.tagName==="FORM"||ee(t,"type")==="submit"&&s(t,"form")){It(t)}n.firstInitCompleted=true;ae(t,"htmx:afterProcessNode")}function Ft(e){if(!(e instanceof Element)){return false}const t=oe(e);const n=Pe(e);if(t.initHash!==n){ke(e);t.initHash=n;return true}return false}function Mt(e){e=w(e);if(ft(e)){S(e);return}const t=[];if(Ft(e)){t.push(e)}ie(Ht(e),function(e){if(ft(e)){S(e);return}if(Ft(e)){t.push(e)}});ie(Rt(e),Dt);ie(t,kt)}function Xt(e){return e.replace(/([a-z0-9])([A-Z])/g,"$1-$2").toLowerCase()}function Bt(e,t){return new CustomEvent(e,{bubbles:true,cancelable:true,composed:true,detail:t})}function fe(e,t,n){ae(e,t,le({error:t},n))}function Ut(e){return e==="htmx:afterProcessNode"}function Vt(e,t,n){ie(Jn(e,[],n),function(e){try{t(e)}catch(e){R(e)}})}function R(e){console.error(e)}function ae(e,t,n){e=w(e);if(n==null){n={}}n.elt=e;const r=Bt(t,n);if(Q.logger&&!Ut(t)){Q.logger(e,t,n)}if(n.error){R(n.error);ae(e,"htmx:error",{errorInfo:n})}let o=e.dispatchEvent(r);const i=Xt(t);if(o&&i!==t){const s=Bt(i,r.detail);o=o&&e.dispatchEvent(s)}Vt(ce(e),function(e){o=o&&(e.onEvent(t,r)!==false&&!r.defaultPrevented)});return o}let jt=location.pathname+location.search;function $t(e){jt=e;if(B()){sessionStorage.setItem("htmx-current-path-for-history",e)}}function _t(){const e=te().querySelector("[hx-history-elt],[data-hx-history-elt]");return e||te().body}function zt(t,e){if(!B()){return}const n=Kt(e);const r=te().title;const o=window.scrollY;if(Q.config.historyCacheSize<=0){sessionStorage.removeItem("htmx-history-cache");return}t=U(t);const i=v(sessionStorage.getItem("htmx-history-cache"))||[];for(let e=0;e<i.length;e++){if(i[e].url===t){i.splice(e,1);break}}const s={url:t,content:n,title:r,scroll:o};ae(te().body,"htmx:historyItemCreated",{item:s,cache:i});i.push(s);while(i.length>Q.config.historyCacheSize){i.shift()}while(i.length>0){try{sessionStorage.setItem("htmx-history-cache",JSON.stringify(i));break}catch(e){fe(te().body,"htmx:historyCacheError",{cause:e,cache:i});i.shift()}}}function Jt(t){if(!B()){return null}t=U(t);const n=v(sessionStorage.getItem("htmx-history-cache"))||[];for(let e=0;e<n.length;e++){if(n[e].url===t){return n[e]}}return null}function Kt(e){const t=Q.config.requestClass;const n=e.cloneNode(true);ie(x(n,"."+t),function(e){G(e,t)});ie(x(n,"[data-disabled-by-htmx]"),function(e){e.removeAttribute("disabled")});return n.innerHTML}function Gt(){const e=_t();let t=jt;if(B()){t=sessionStorage.getItem("htmx-current-path-for-history")}t=t||location.pathname+location.search;const n=te().querySelector('[hx-history="false" i],[data-hx-history="false" i]');if(!n){ae(te().body,"htmx:beforeHistorySave",{path:t,historyElt:e});zt(t,e)}if(Q.config.historyEnabled)history.replaceState({htmx:true},te().title,location.href)}function Wt(e){if(Q.config.getCacheBusterParam){e=e.replace(/org\.htmx\.cache-buster=[^&]*&?/,"");if(Y(e,"&")||Y(e,"?")){e=e.slice(0,-1)}}if(Q.config.historyEnabled){history.pushState({htmx:true},"",e)}$t(e)}function Zt(e){if(Q.config.historyEnabled)history.replaceState({htmx:true},"",e);$t(e)}function Yt(e){ie(e,function(e){e.call(undefined)})}function Qt(e){const t=new XMLHttpRequest;const n={swapStyle:"innerHTML",swapDelay:0,settleDelay:0};const r={path:e,xhr:t,historyElt:_t(),swapSpec:n};t.open("GET",e,true);if(Q.config.historyRestoreAsHxRequest){t.setRequestHeader("HX-Request","true")}t.setRequestHeader("HX-History-Restore-Request","true");t.setRequestHeader("HX-Current-URL",location.href);t.onload=function(){if(this.status>=200&&this.status<400){r.response=this.response;ae(te().body,"htmx:historyCacheMissLoad",r);ze(r.historyElt,r.response,n,{contextElement:r.historyElt,historyRequest:true});$t(r.path);ae(te().body,"htmx:historyRestore",{path:e,cacheMiss:true,serverResponse:r.response})}else{fe(te().body,"htmx:historyCacheMissLoadError",r)}};if(ae(te().body,"htmx:historyCacheMiss",r)){t.send()}}function en(e){Gt();e=e||location.pathname+location.search;const t=Jt(e);if(t){const n={swapStyle:"innerHTML",swapDelay:0,settleDelay:0,scroll:t.scroll};const r={path:e,item:t,historyElt:_t(),swapSpec:n};if(ae(te().body,"htmx:historyCacheHit",r)){ze(r.historyElt,t.content,n,{contextElement:r.historyElt,title:t.title});$t(r.path);ae(te().body,"htmx:historyRestore",r)}}else{if(Q.config.refreshOnHistoryMiss){Q.location.reload(true)}else{Qt(e)}}}function tn(e){let t=we(e,"hx-indicator");if(t==null){t=[e]}ie(t,function(e){const t=oe(e);t.requestCount=(t.requestCount||0)+1;e.classList.add.call(e.classList,Q.config.requestClass)});return t}function nn(e){let t=we(e,"hx-disabled-elt");if(t==null){t=[]}ie(t,function(e){const t=oe(e);t.requestCount=(t.requestCount||0)+1;e.setAttribute("disabled","");e.setAttribute("data-disabled-by-htmx","")});return t}function rn(e,t){ie(e.concat(t),function(e){const t=oe(e);t.requestCount=(t.requestCount||1)-1});ie(e,function(e){const t=oe(e);if(t.requestCount===0){e.classList.remove.call(e.classList,Q.config.requestClass)}});ie(t,function(e){const t=oe(e);if(t.requestCount===0){e.removeAttribute("disabled");e.removeAttribute("data-disabled-by-htmx")}})}function on(t,n){for(let e=0;e<t.length;e++){const r=t[e];if(r.isSameNode(n)){return true}}return false}function sn(e){const t=e;if(t.name===""||t.name==null||t.disabled||g(t,"fieldset[disabled]")){return false}if(t.type==="button"||t.type==="submit"||t.tagName==="image"||t.tagName==="reset"||t.tagName==="file"){return false}if(t.type==="checkbox"||t.type==="radio"){return t.checked}return true}function ln(t,e,n){if(t!=null&&e!=null){if(Array.isArray(e)){e.forEach(function(e){n.append(t,e)})}else{n.append(t,e)}}}function cn(t,n,r){if(t!=null&&n!=null){let e=r.getAll(t);if(Array.isArray(n)){e=e.filter(e=>n.indexOf(e)<0)}else{e=e.filter(e=>e!==n)}r.delete(t);ie(e,e=>r.append(t,e))}}function un(e){if(e instanceof HTMLSelectElement&&e.multiple){return F(e.querySelectorAll("option:checked")).map(function(e){return e.value})}if(e instanceof HTMLInputElement&&e.files){return F(e.files)}return e.value}function fn(t,n,r,e,o){if(e==null||on(t,e)){return}else{t.push(e)}if(sn(e)){const i=ee(e,"name");ln(i,un(e),n);if(o){an(e,r)}}if(e instanceof HTMLFormElement){ie(e.elements,function(e){if(t.indexOf(e)>=0){cn(e.name,un(e),n)}else{t.push(e)}if(o){an(e,r)}});new FormData(e).forEach(function(e,t){if(e instanceof File&&e.name===""){return}ln(t,e,n)})}}function an(e,t){const n=e;if(n.willValidate){ae(n,"htmx:validation:validate");if(!n.checkValidity()){if(ae(n,"htmx:validation:failed",{message:n.validationMessage,validity:n.validity})&&!t.length&&Q.config.reportValidityOfForms){n.reportValidity()}t.push({elt:n,message:n.validationMessage,validity:n.validity})}}}function hn(n,e){for(const t of e.keys()){n.delete(t)}e.forEach(function(e,t){n.append(t,e)});return n}function dn(e,t){const n=[];const r=new FormData;const o=new FormData;const i=[];const s=oe(e);if(s.lastButtonClicked&&!se(s.lastButtonClicked)){s.lastButtonClicked=null}let l=e instanceof HTMLFormElement&&e.noValidate!==true||a(e,"hx-validate")==="true";if(s.lastButtonClicked){l=l&&s.lastButtonClicked.formNoValidate!==true}if(t!=="get"){fn(n,o,i,Lt(e),l)}fn(n,r,i,e,l);if(s.lastButtonClicked||e.tagName==="BUTTON"||e.tagName==="INPUT"&&ee(e,"type")==="submit"){const u=s.lastButtonClicked||e;const f=ee(u,"name");ln(f,u.value,o)}const c=we(e,"hx-include");ie(c,function(e){fn(n,r,i,ce(e),l);if(!h(e,"form")){ie(p(e).querySelectorAll(ot),function(e){fn(n,r,i,e,l)})}});hn(r,o);return{errors:i,formData:r,values:kn(r)}}function pn(e,t,n){if(e!==""){e+="&"}if(String(n)==="[object Object]"){n=JSON.stringify(n)}const r=encodeURIComponent(n);e+=encodeURIComponent(t)+"="+r;return e}function gn(e){e=Pn(e);let n="";e.forEach(function(e,t){n=pn(n,t,e)});return n}function mn(e,t,n){const r={"HX-Request":"true","HX-Trigger":ee(e,"id"),"HX-Trigger-Name":ee(e,"name"),"HX-Target":a(t,"id"),"HX-Current-URL":location.href};Cn(e,"hx-headers",false,r);if(n!==undefined){r["HX-Prompt"]=n}if(oe(e).boosted){r["HX-Boosted"]="true"}return r}function yn(n,e){const t=ne(e,"hx-params");if(t){if(t==="none"){return new FormData}else if(t==="*"){return n}else if(t.indexOf("not ")===0){ie(t.slice(4).split(","),function(e){e=e.trim();n.delete(e)});return n}else{const r=new FormData;ie(t.split(","),function(t){t=t.trim();if(n.has(t)){n.getAll(t).forEach(function(e){r.append(t,e)})}});return r}}else{return n}}function xn(e){return!!ee(e,"href")&&ee(e,"href").indexOf("#")>=0}function bn(e,t){const n=t||ne(e,"hx-swap");const r={swapStyle:oe(e).boosted?"innerHTML":Q.config.defaultSwapStyle,swapDelay:Q.config.defaultSwapDelay,settleDelay:Q.config.defaultSettleDelay};if(Q.config.scrollIntoViewOnBoost&&oe(e).boosted&&!xn(e)){r.show="top"}if(n){const s=X(n);if(s.length>0){for(let e=0;e<s.length;e++){const l=s[e];if(l.indexOf("swap:")===0){r.swapDelay=d(l.slice(5))}else if(l.indexOf("settle:")===0){r.settleDelay=d(l.slice(7))}else if(l.indexOf("transition:")===0){r.transition=l.slice(11)==="true"}else if(l.indexOf("ignoreTitle:")===0){r.ignoreTitle=l.slice(12)==="true"}else if(l.indexOf("scroll:")===0){const c=l.slice(7);var o=c.split(":");const u=o.pop();var i=o.length>0?o.join(":"):null;r.scroll=u;r.scrollTarget=i}else if(l.indexOf("show:")===0){const f=l.slice(5);var o=f.split(":");const a=o.pop();var i=o.length>0?o.join(":"):null;r.show=a;r.showTarget=i}else if(l.indexOf("focus-scroll:")===0){const h=l.slice("focus-scroll:".length);r.focusScroll=h=="true"}else if(e==0){r.swapStyle=l}else{R("Unknown modifier in hx-swap: "+l)}}}}return r}function vn(e){return ne(e,"hx-encoding")==="multipart/form-data"||h(e,"form")&&ee(e,"enctype")==="multipart/form-data"}function wn(t,n,r){let o=null;Vt(n,function(e){if(o==null){o=e.encodeParameters(t,r,n)}});if(o!=null){return o}else{if(vn(n)){return hn(new FormData,Pn(r))}else{return gn(r)}}}function Sn(e){return{tasks:[],elts:[e]}}function En(e,t){const n=e[0];const r=e[e.length-1];if(t.scroll){var o=null;if(t.scrollTarget){o=ce(ue(n,t.scrollTarget))}if(t.scroll==="top"&&(n||o)){o=o||n;o.scrollTop=0}if(t.scroll==="bottom"&&(r||o)){o=o||r;o.scrollTop=o.scrollHeight}if(typeof t.scroll==="number"){b().setTimeout(function(){window.scrollTo(0,t.scroll)},0)}}if(t.show){var o=null;if(t.showTarget){let e=t.showTarget;if(t.showTarget==="window"){e="body"}o=ce(ue(n,e))}if(t.show==="top"&&(n||o)){o=o||n;o.scrollIntoView({block:"start",behavior:Q.config.scrollBehavior})}if(t.show==="bottom"&&(r||o)){o=o||r;o.scrollIntoView({block:"end",behavior:Q.config.scrollBehavior})}}}function Cn(r,e,o,i,s){if(i==null){i={}}if(r==null){return i}const l=a(r,e);if(l){let e=l.trim();let t=o;if(e==="unset"){return null}if(e.indexOf("javascript:")===0){e=e.slice(11);t=true}else if(e.indexOf("js:")===0){e=e.slice(3);t=true}if(e.indexOf("{")!==0){e="{"+e+"}"}let n;if(t){n=On(r,function(){if(s){return Function("event","return ("+e+")").call(r,s)}else{return Function("return ("+e+")").call(r)}},{})}else{n=v(e)}for(const c in n){if(n.hasOwnProperty(c)){if(i[c]==null){i[c]=n[c]}}}}return Cn(ce(u(r)),e,o,i,s)}function On(e,t,n){if(Q.config.allowEval){return t()}else{fe(e,"htmx:evalDisallowedError");return n}}function Rn(e,t,n){return Cn(e,"hx-vars",true,n,t)}function Hn(e,t,n){return Cn(e,"hx-vals",false,n,t)}function Tn(e,t){return le(Rn(e,t),Hn(e,t))}function qn(t,n,r){if(r!==null){try{t.setRequestHeader(n,r)}catch(e){t.setRequestHeader(n,encodeURIComponent(r));t.setRequestHeader(n+"-URI-AutoEncoded","true")}}}function An(t){if(t.responseURL){try{const e=new URL(t.responseURL);return e.pathname+e.search}catch(e){fe(te().body,"htmx:badResponseUrl",{url:t.responseURL})}}}function H(e,t){return t.test(e.getAllResponseHeaders())}function Ln(t,n,r){t=t.toLowerCase();if(r){if(r instanceof Element||typeof r==="string"){return he(t,n,null,null,{targetOverride:w(r)||ve,returnPromise:true})}else{let e=w(r.target);if(r.target&&!e||r.source&&!e&&!w(r.source)){e=ve}return he(t,n,w(r.source),r.event,{handler:r.handler,headers:r.headers,values:r.values,targetOverride:e,swapOverride:r.swap,select:r.select,returnPromise:true})}}else{return he(t,n,null,null,{returnPromise:true})}}function Nn(e){const t=[];while(e){t.push(e);e=e.parentElement}return t}function In(e,t,n){const r=new URL(t,location.protocol!=="about:"?location.href:window.origin);const o=location.protocol!=="about:"?location.origin:window.origin;const i=o===r.origin;if(Q.config.selfRequestsOnly){if(!i){return false}}return ae(e,"htmx:validateUrl",le({url:r,sameHost:i},n))}function Pn(e){if(e instanceof FormData)return e;const t=new FormData;for(const n in e){if(e.hasOwnProperty(n)){if(e[n]&&typeof e[n].forEach==="function"){e[n].forEach(function(e){t.append(n,e)})}else if(typeof e[n]==="object"&&!(e[n]instanceof Blob)){t.append(n,JSON.stringify(e[n]))}else{t.append(n,e[n])}}}return t}function Dn(r,o,e){return new Proxy(e,{get:function(t,e){if(typeof e==="number")return t[e];if(e==="length")return t.length;if(e==="push"){return function(e){t.push(e);r.append(o,e)}}if(typeof t[e]==="function"){return function(){t[e].apply(t,arguments);r.delete(o);t.forEach(function(e){r.append(o,e)})}}if(t[e]&&t[e].length===1){return t[e][0]}else{return t[e]}},set:function(e,t,n){e[t]=n;r.delete(o);e.forEach(function(e){r.append(o,e)});return true}})}function kn(o){return new Proxy(o,{get:function(e,t){if(typeof t==="symbol"){const r=Reflect.get(e,t);if(typeof r==="function"){return function(){return r.apply(o,arguments)}}else{return r}}if(t==="toJSON"){return()=>Object.fromEntries(o)}if(t in e){if(typeof e[t]==="function"){return function(){return o[t].apply(o,arguments)}}}const n=o.getAll(t);if(n.length===0){return undefined}else if(n.length===1){return n[0]}else{return Dn(e,t,n)}},set:function(t,n,e){if(typeof n!=="string"){return false}t.delete(n);if(e&&typeof e.forEach==="function"){e.forEach(function(e){t.append(n,e)})}else if(typeof e==="object"&&!(e instanceof Blob)){t.append(n,JSON.stringify(e))}else{t.append(n,e)}return true},deleteProperty:function(e,t){if(typeof t==="string"){e.delete(t)}return true},ownKeys:function(e){return Reflect.ownKeys(Object.fromEntries(e))},getOwnPropertyDescriptor:function(e,t){return Reflect.getOwnPropertyDescriptor(Object.fromEntries(e),t)}})}function he(t,n,r,o,i,k){let s=null;let l=null;i=i!=null?i:{};if(i.returnPromise&&typeof Promise!=="undefined"){var e=new Promise(function(e,t){s=e;l=t})}if(r==null){r=te().body}const F=i.handler||Vn;const M=i.select||null;if(!se(r)){re(s);return e}const c=i.targetOverride||ce(Ee(r));if(c==null||c==ve){fe(r,"htmx:targetError",{target:ne(r,"hx-target")});re(l);return e}let u=oe(r);const f=u.lastButtonClicked;if(f){const A=ee(f,"formaction");if(A!=null){n=A}const L=ee(f,"formmethod");if(L!=null){if(de.includes(L.toLowerCase())){t=L}else{re(s);return e}}}const a=ne(r,"hx-confirm");if(k===undefined){const K=function(e){return he(t,n,r,o,i,!!e)};const G={target:c,elt:r,path:n,verb:t,triggeringEvent:o,etc:i,issueRequest:K,question:a};if(ae(r,"htmx:confirm",G)===false){re(s);return e}}let h=r;let d=ne(r,"hx-sync");let p=null;let X=false;if(d){const N=d.split(":");const I=N[0].trim();if(I==="this"){h=Se(r,"hx-sync")}else{h=ce(ue(r,I))}d=(N[1]||"drop").trim();u=oe(h);if(d==="drop"&&u.xhr&&u.abortable!==true){re(s);return e}else if(d==="abort"){if(u.xhr){re(s);return e}else{X=true}}else if(d==="replace"){ae(h,"htmx:abort")}else if(d.indexOf("queue")===0){const W=d.split(" ");p=(W[1]||"last").trim()}}if(u.xhr){if(u.abortable){ae(h,"htmx:abort")}else{if(p==null){if(o){const P=oe(o);if(P&&P.triggerSpec&&P.triggerSpec.queue){p=P.triggerSpec.queue}}if(p==null){p="last"}}if(u.queuedRequests==null){u.queuedRequests=[]}if(p==="first"&&u.queuedRequests.length===0){u.queuedRequests.push(function(){he(t,n,r,o,i)})}else if(p==="all"){u.queuedRequests.push(function(){he(t,n,r,o,i)})}else if(p==="last"){u.queuedRequests=[];u.queuedRequests.push(function(){he(t,n,r,o,i)})}re(s);return e}}const g=new XMLHttpRequest;u.xhr=g;u.abortable=X;const m=function(){u.xhr=null;u.abortable=false;if(u.queuedRequests!=null&&u.queuedRequests.length>0){const e=u.queuedRequests.shift();e()}};const B=ne(r,"hx-prompt");if(B){var y=prompt(B);if(y===null||!ae(r,"htmx:prompt",{prompt:y,target:c})){re(s);m();return e}}if(a&&!k){if(!confirm(a)){re(s);m();return e}}let x=mn(r,c,y);if(t!=="get"&&!vn(r)){x["Content-Type"]="application/x-www-form-urlencoded"}if(i.headers){x=le(x,i.headers)}const U=dn(r,t);let b=U.errors;const V=U.formData;if(i.values){hn(V,Pn(i.values))}const j=Pn(Tn(r,o));const v=hn(V,j);let w=yn(v,r);if(Q.config.getCacheBusterParam&&t==="get"){w.set("org.htmx.cache-buster",ee(c,"id")||"true")}if(n==null||n===""){n=location.href}const S=Cn(r,"hx-request");const $=oe(r).boosted;let E=Q.config.methodsThatUseUrlParams.indexOf(t)>=0;const C={boosted:$,useUrlParams:E,formData:w,parameters:kn(w),unfilteredFormData:v,unfilteredParameters:kn(v),headers:x,elt:r,target:c,verb:t,errors:b,withCredentials:i.credentials||S.credentials||Q.config.withCredentials,timeout:i.timeout||S.timeout||Q.config.timeout,path:n,triggeringEvent:o};if(!ae(r,"htmx:configRequest",C)){re(s);m();return e}n=C.path;t=C.verb;x=C.headers;w=Pn(C.parameters);b=C.errors;E=C.useUrlParams;if(b&&b.length>0){ae(r,"htmx:validation:halted",C);re(s);m();return e}const _=n.split("#");const z=_[0];const O=_[1];let R=n;if(E){R=z;const Z=!w.keys().next().done;if(Z){if(R.indexOf("?")<0){R+="?"}else{R+="&"}R+=gn(w);if(O){R+="#"+O}}}if(!In(r,R,C)){fe(r,"htmx:invalidPath",C);re(l);m();return e}g.open(t.toUpperCase(),R,true);g.overrideMimeType("text/html");g.withCredentials=C.withCredentials;g.timeout=C.timeout;if(S.noHeaders){}else{for(const D in x){if(x.hasOwnProperty(D)){const Y=x[D];qn(g,D,Y)}}}const H={xhr:g,target:c,requestConfig:C,etc:i,boosted:$,select:M,pathInfo:{requestPath:n,finalRequestPath:R,responsePath:null,anchor:O}};g.onload=function(){try{const t=Nn(r);H.pathInfo.responsePath=An(g);F(r,H);if(H.keepIndicators!==true){rn(T,q)}ae(r,"htmx:afterRequest",H);ae(r,"htmx:afterOnLoad",H);if(!se(r)){let e=null;while(t.length>0&&e==null){const n=t.shift();if(se(n)){e=n}}if(e){ae(e,"htmx:afterRequest",H);ae(e,"htmx:afterOnLoad",H)}}re(s)}catch(e){fe(r,"htmx:onLoadError",le({error:e},H));throw e}finally{m()}};g.onerror=function(){rn(T,q);fe(r,"htmx:afterRequest",H);fe(r,"htmx:sendError",H);re(l);m()};g.onabort=function(){rn(T,q);fe(r,"htmx:afterRequest",H);fe(r,"htmx:sendAbort",H);re(l);m()};g.ontimeout=function(){rn(T,q);fe(r,"htmx:afterRequest",H);fe(r,"htmx:timeout",H);re(l);m()};if(!ae(r,"htmx:beforeRequest",H)){re(s);m();return e}var T=tn(r);var q=nn(r);ie(["loadstart","loadend","progress","abort"],function(t){ie([g,g.upload],function(e){e.addEventListener(t,function(e){ae(r,"htmx:xhr:"+t,{lengthComputable:e.lengthComputable,loaded:e.loaded,total:e.total})})})});ae(r,"htmx:beforeSend",H);const J=E?null:wn(g,r,w);g.send(J);return e}function Fn(e,t){const n=t.xhr;let r=null;let o=null;if(H(n,/HX-Push:/i)){r=n.getResponseHeader("HX-Push");o="push"}else if(H(n,/HX-Push-Url:/i)){r=n.getResponseHeader("HX-Push-Url");o="push"}else if(H(n,/HX-Replace-Url:/i)){r=n.getResponseHeader("HX-Replace-Url");o="replace"}if(r){if(r==="false"){return{}}else{return{type:o,path:r}}}const i=t.pathInfo.finalRequestPath;const s=t.pathInfo.responsePath;const l=ne(e,"hx-push-url");const c=ne(e,"hx-replace-url");const u=oe(e).boosted;let f=null;let a=null;if(l){f="push";a=l}else if(c){f="replace";a=c}else if(u){f="push";a=s||i}if(a){if(a==="false"){return{}}if(a==="true"){a=s||i}if(t.pathInfo.anchor&&a.indexOf("#")===-1){a=a+"#"+t.pathInfo.anchor}return{type:f,path:a}}else{return{}}}function Mn(e,t){var n=new RegExp(e.code);return n.test(t.toString(10))}function Xn(e){for(var t=0;t<Q.config.responseHandling.length;t++){var n=Q.config.responseHandling[t];if(Mn(n,e.status)){return n}}return{swap:false}}function Bn(e){if(e){const t=f("title");if(t){t.textContent=e}else{window.document.title=e}}}function Un(e,t){if(t==="this"){return e}const n=ce(ue(e,t));if(n==null){fe(e,"htmx:targetError",{target:t});throw new Error(`Invalid re-target ${t}`)}return n}function Vn(t,e){const n=e.xhr;let r=e.target;const o=e.etc;const i=e.select;if(!ae(t,"htmx:beforeOnLoad",e))return;if(H(n,/HX-Trigger:/i)){Je(n,"HX-Trigger",t)}if(H(n,/HX-Location:/i)){Gt();let e=n.getResponseHeader("HX-Location");var s;if(e.indexOf("{")===0){s=v(e);e=s.path;delete s.path}Ln("get",e,s).then(function(){Wt(e)});return}const l=H(n,/HX-Refresh:/i)&&n.getResponseHeader("HX-Refresh")==="true";if(H(n,/HX-Redirect:/i)){e.keepIndicators=true;Q.location.href=n.getResponseHeader("HX-Redirect");l&&Q.location.reload();return}if(l){e.keepIndicators=true;Q.location.reload();return}const c=Fn(t,e);const u=Xn(n);const f=u.swap;let a=!!u.error;let h=Q.config.ignoreTitle||u.ignoreTitle;let d=u.select;if(u.target){e.target=Un(t,u.target)}var p=o.swapOverride;if(p==null&&u.swapOverride){p=u.swapOverride}if(H(n,/HX-Retarget:/i)){e.target=Un(t,n.getResponseHeader("HX-Retarget"))}if(H(n,/HX-Reswap:/i)){p=n.getResponseHeader("HX-Reswap")}var g=n.response;var m=le({shouldSwap:f,serverResponse:g,isError:a,ignoreTitle:h,selectOverride:d,swapOverride:p},e);if(u.event&&!ae(r,u.event,m))return;if(!ae(r,"htmx:beforeSwap",m))return;r=m.target;g=m.serverResponse;a=m.isError;h=m.ignoreTitle;d=m.selectOverride;p=m.swapOverride;e.target=r;e.failed=a;e.successful=!a;if(m.shouldSwap){if(n.status===286){lt(t)}Vt(t,function(e){g=e.transformResponse(g,n,t)});if(c.type){Gt()}var y=bn(t,p);if(!y.hasOwnProperty("ignoreTitle")){y.ignoreTitle=h}r.classList.add(Q.config.swappingClass);if(i){d=i}if(H(n,/HX-Reselect:/i)){d=n.getResponseHeader("HX-Reselect")}const x=ne(t,"hx-select-oob");const b=ne(t,"hx-select");ze(r,g,y,{select:d==="unset"?null:d||b,selectOOB:x,eventInfo:e,anchor:e.pathInfo.anchor,contextElement:t,afterSwapCallback:function(){if(H(n,/HX-Trigger-After-Swap:/i)){let e=t;if(!se(t)){e=te().body}Je(n,"HX-Trigger-After-Swap",e)}},afterSettleCallback:function(){if(H(n,/HX-Trigger-After-Settle:/i)){let e=t;if(!se(t)){e=te().body}Je(n,"HX-Trigger-After-Settle",e)}},beforeSwapCallback:function(){if(c.type){ae(te().body,"htmx:beforeHistoryUpdate",le({history:c},e));if(c.type==="push"){Wt(c.path);ae(te().body,"htmx:pushedIntoHistory",{path:c.path})}else{Zt(c.path);ae(te().body,"htmx:replacedInHistory",{path:c.path})}}}})}if(a){fe(t,"htmx:responseError",le({error:"Response Status Error Code "+n.status+" from "+e.pathInfo.requestPath},e))}}const jn={};function $n(){return{init:function(e){return null},getSelectors:function(){return null},onEvent:function(e,t){return true},transformResponse:function(e,t,n){return e},isInlineSwap:function(e){return false},handleSwap:function(e,t,n,r){return false},encodeParameters:function(e,t,n){return null}}}function _n(e,t){if(t.init){t.init(n)}jn[e]=le($n(),t)}function zn(e){delete jn[e]}function Jn(e,n,r){if(n==undefined){n=[]}if(e==undefined){return n}if(r==undefined){r=[]}const t=a(e,"hx-ext");if(t){ie(t.split(","),function(e){e=e.replace(/ /g,"");if(e.slice(0,7)=="ignore:"){r.push(e.slice(7));return}if(r.indexOf(e)<0){const t=jn[e];if(t&&n.indexOf(t)<0){n.push(t)}}})}return Jn(ce(u(e)),n,r)}var Kn=false;te().addEventListener("DOMContentLoaded",function(){Kn=true});function Gn(e){if(Kn||te().readyState==="complete"){e()}else{te().addEventListener("DOMContentLoaded",e)}}function Wn(){if(Q.config.includeIndicatorStyles!==false){const e=Q.config.inlineStyleNonce?` nonce="${Q.config.inlineStyleNonce}"`:"";const t=Q.config.indicatorClass;const n=Q.config.requestClass;te().head.insertAdjacentHTML("beforeend",`<style${e}>`+`.${t}{opacity:0;visibility: hidden} `+`.${n} .${t}, .${n}.${t}{opacity:1;visibility: visible;transition: opacity 200ms ease-in}`+"</style>")}}function Zn(){const e=te().querySelector('meta[name="htmx-config"]');if(e){return v(e.content)}else{return null}}function Yn(){const e=Zn();if(e){Q.config=le(Q.config,e)}}Gn(function(){Yn();Wn();let e=te().body;Mt(e);const t=te().querySelectorAll("[hx-trigger='restored'],[data-hx-trigger='restored']");e.addEventListener("htmx:abort",function(e){const t=e.target;const n=oe(t);if(n&&n.xhr){n.xhr.abort()}});const n=window.onpopstate?window.onpopstate.bind(window):null;window.onpopstate=function(e){if(e.state&&e.state.htmx){en();ie(t,function(e){ae(e,"htmx:restored",{document:te(),triggerEvent:ae})})}else{if(n){n(e)}}};b().setTimeout(function(){ae(e,"htmx:load",{});e=null},0)});return Q}();
"""###),
        ("icon.svg", ###"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M4 13 12 3" stroke="#1f5fbf" stroke-width="4" stroke-linecap="round"/></svg>

"""###),
        ("layout.html", ###"""
<!doctype html>
<html lang="{{ page.lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false,"selfRequestsOnly":true,"historyCacheSize":0}'>
<title>{{ page.title }} · Baton</title>
<link rel="icon" href="{{ page.icon }}">
<link rel="stylesheet" href="{{ page.css }}">
<script src="{{ page.js }}" defer></script>
</head>
<body data-keys="{{ page.keys }}">
<a class="skip" href="#main">{{ w.skip }}</a>
<header class="bar">
<a class="brand" href="/queue">Baton</a>
<nav aria-label="{{ w.main_menu }}">{% for item in page.menu %}<a href="{{ item.href }}"{% if item.current %} aria-current="page"{% endif %}>{{ item.label }}{% if item.count != blank %} <span class="pill soon">{{ item.count }}</span>{% endif %}</a>{% endfor %}</nav>
<form role="search" action="/leads" method="get"><input type="search" name="q" id="search" placeholder="{{ w.search_leads }}" aria-label="{{ w.search_leads }}" autocomplete="off"></form>
<details class="me"><summary aria-label="{{ w.you_are }} {{ page.person.name }}"><span class="face" aria-hidden="true">{{ page.person.initials }}</span></summary>
<div class="menu"><p><b>{{ page.person.name }}</b><br><span class="soft">{{ page.person.role }}</span></p><a href="/settings">{{ w.settings }}</a>
<form method="post" action="/sign-out"><input type="hidden" name="csrf" value="{{ page.csrf }}"><button class="btn">{{ w.sign_out }}</button></form></div></details>
</header>
<main id="main" tabindex="-1">
{% if page.flash != blank %}<p class="flash" role="status">{{ page.flash }}</p>{% endif %}
{% block content %}{% endblock %}
</main>
<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">{{ w.keys }}</h2><dl class="keys">{% for key in page.keyboard %}<dt><kbd>{{ key.key }}</kbd></dt><dd>{{ key.what }}</dd>{% endfor %}</dl><form method="dialog"><button class="btn">{{ w.close }}</button></form></dialog>
</body>
</html>

"""###),
        ("lead.html", ###"""
{% layout "layout" %}<p class="crumb"><a class="link" href="/leads">{{ w.leads }}</a></p><div class="head"><div class="grow"><h1><bdi>{{ lead.name }}</bdi></h1><p class="soft">{{ lead.about }}</p></div>{% for mark in lead.marks %}<span class="pill {{ mark.tone }}">{{ mark.label }}</span>{% endfor %}</div>
<div class="split"><section class="panel pad"><h2>{{ w.what_next }}</h2><p>{{ lead.next }}</p>{% if lead.card_href != blank %}<p><a class="btn go" href="{{ lead.card_href }}">{{ w.open_card }}</a></p>{% endif %}
{% if lead.runs != empty %}<table><thead><tr><th scope="col">{{ w.sequence }}</th><th scope="col">{{ w.stands }}</th><th scope="col" class="roomy">{{ w.next }}</th><th scope="col"><span class="sr">{{ w.actions }}</span></th></tr></thead><tbody>{% for run in lead.runs %}<tr><td><a class="link" href="{{ run.href }}">{{ run.sequence }}</a></td><td>{{ run.stands }}</td><td class="roomy">{{ run.next }}</td><td>{% if run.live and lead.can_change %}<form method="post" action="{{ lead.href }}/unenroll"><input type="hidden" name="csrf" value="{{ page.csrf }}"><input type="hidden" name="sequence" value="{{ run.sequence }}"><button class="btn">{{ w.unenroll }}</button></form>{% endif %}</td></tr>{% endfor %}</tbody></table>{% endif %}
<h2>{{ w.story }}</h2>{% render "story", story: lead.story, w: w %}{% if lead.more != blank %}<p class="more"><a class="btn" href="{{ lead.more }}">{{ w.older }}</a></p>{% endif %}</section>
<aside class="panel pad"><h2>{{ w.who }}</h2><dl class="facts">{% for fact in lead.facts %}<dt>{{ fact.name }}</dt><dd>{{ fact.value }}</dd>{% endfor %}</dl>
<h2>{{ w.score }}</h2><dl class="facts">{% for fact in lead.score %}<dt>{{ fact.name }}</dt><dd>{{ fact.value }}</dd>{% endfor %}</dl>
{% if lead.notes != empty %}<h2>{{ w.notes }}</h2><ul class="notes">{% for note in lead.notes %}<li><p class="words">{{ note.text }}</p><span class="soft">{{ note.by }}, {{ note.when }}</span></li>{% endfor %}</ul>{% endif %}
{% if lead.can_change %}<h2>{{ w.actions }}</h2><div class="acts">
<details><summary class="btn">{{ w.note }}</summary><form method="post" action="{{ lead.href }}/note" class="stack pop"><input type="hidden" name="csrf" value="{{ page.csrf }}"><label>{{ w.note }}<textarea name="note" rows="3" required></textarea></label><button class="btn go">{{ w.save }}</button></form></details>
<details><summary class="btn">{{ w.enroll }}</summary><form method="post" action="{{ lead.href }}/enroll" class="stack pop"><input type="hidden" name="csrf" value="{{ page.csrf }}"><label>{{ w.sequence }}<select name="sequence">{% for one in lead.sequences %}<option>{{ one }}</option>{% endfor %}</select></label><button class="btn go">{{ w.enroll }}</button></form></details>
<details><summary class="btn">{{ w.set_value }}</summary><form method="post" action="{{ lead.href }}/set" class="stack pop"><input type="hidden" name="csrf" value="{{ page.csrf }}"><label>{{ w.attribute }}<input name="name" required></label><label>{{ w.value }}<input name="value"></label><button class="btn go">{{ w.save }}</button></form></details>
{% if lead.paused %}<form method="post" action="{{ lead.href }}/resume"><input type="hidden" name="csrf" value="{{ page.csrf }}"><button class="btn">{{ w.resume }}</button></form>{% else %}<form method="post" action="{{ lead.href }}/pause"><input type="hidden" name="csrf" value="{{ page.csrf }}"><button class="btn">{{ w.pause }}</button></form>{% endif %}
{% unless lead.suppressed %}<details><summary class="btn">{{ w.suppress }}</summary><form method="post" action="{{ lead.href }}/suppress" class="stack pop"><input type="hidden" name="csrf" value="{{ page.csrf }}"><p>{{ w.suppress_explained }}</p><button class="btn bad">{{ w.suppress }}</button></form></details>{% endunless %}
<a class="btn" href="{{ lead.href }}/export">{{ w.export }}</a>
{% if lead.can_erase %}<details><summary class="btn">{{ w.erase }}</summary><form method="post" action="{{ lead.href }}/erase" class="stack pop"><input type="hidden" name="csrf" value="{{ page.csrf }}"><p>{{ w.erase_explained }}</p><label>{{ w.type_address }}<input name="confirm" autocomplete="off" placeholder="{{ lead.address }}" required></label><button class="btn bad">{{ w.erase }}</button></form></details>{% endif %}
</div>{% endif %}</aside></div>

"""###),
        ("leads.html", ###"""
{% layout "layout" %}<div class="head"><h1>{{ w.leads }}</h1><p class="soft grow">{{ told }}</p></div>
<form method="get" action="/leads" class="filters"><label>{{ w.search }}<input type="search" name="q" value="{{ q }}"></label><label>{{ w.sequence }}<select name="sequence">{% for one in sequences %}<option value="{{ one.name }}"{% if one.current %} selected{% endif %}>{{ one.label }}</option>{% endfor %}</select></label><label>{{ w.tag }}<input name="tag" value="{{ tag }}"></label><label>{{ w.source }}<input name="source" value="{{ source }}"></label><button class="btn go">{{ w.show }}</button></form>
{% if rows == empty %}<div class="panel empty"><p>{{ nothing.title }}</p><p class="soft">{{ nothing.hint }}</p></div>{% else %}<div class="panel scroll"><table class="folds"><thead><tr><th scope="col">{{ w.lead }}</th><th scope="col">{{ w.company }}</th><th scope="col" class="num">{{ w.score }}</th><th scope="col">{{ w.stands }}</th><th scope="col">{{ w.source }}</th><th scope="col" class="num">{{ w.since }}</th></tr></thead><tbody>{% for row in rows %}<tr><td><a class="who" href="{{ row.href }}"><bdi>{{ row.name }}</bdi></a><br><span class="soft">{{ row.address }}</span></td><td>{{ row.company }}</td><td class="num" data-label="{{ w.score }}">{{ row.score }}</td><td>{{ row.stands }}</td><td data-label="{{ w.source }}">{{ row.source }}</td><td class="num soft" data-label="{{ w.since }}">{{ row.since }}</td></tr>{% endfor %}</tbody></table></div>{% if more != blank %}<p class="more"><a class="btn" href="{{ more }}">{{ w.more }}</a></p>{% endif %}{% endif %}

"""###),
        ("message.html", ###"""
{% layout "layout" %}<p class="crumb"><a class="link" href="{{ back }}">{{ w.back }}</a></p><div class="head"><h1>{{ subject }}</h1></div><p class="soft">{{ about }}</p>{% if frame != blank %}<iframe class="letter" sandbox src="{{ frame }}" title="{{ subject }}"></iframe>{% else %}<section class="panel pad"><p class="words">{{ text }}</p></section>{% endif %}

"""###),
        ("outbox.html", ###"""
{% layout "layout" %}<div class="head"><h1>{{ w.outbox }}</h1><p class="soft grow">{{ told }}</p><div class="tabs" role="group" aria-label="{{ w.state }}">{% for tab in tabs %}<a href="{{ tab.href }}"{% if tab.current %} aria-current="page"{% endif %}>{{ tab.label }} <span class="num">{{ tab.count }}</span></a>{% endfor %}</div></div>
{% if rows == empty %}<div class="panel empty"><p>{{ nothing.title }}</p><p class="soft">{{ nothing.hint }}</p></div>{% else %}<div class="panel scroll"><table class="folds"><thead><tr><th scope="col">{{ w.lead }}</th><th scope="col">{{ w.step }}</th><th scope="col">{{ w.state }}</th><th scope="col">{{ w.why }}</th><th scope="col">{{ w.not_before }}</th><th scope="col"><span class="sr">{{ w.actions }}</span></th></tr></thead><tbody>{% for row in rows %}<tr><td><a class="who" href="{{ row.href }}">{{ row.address }}</a></td><td>{{ row.step }}<br><span class="soft">{{ row.route }}</span></td><td><span class="pill {{ row.tone }}">{{ row.state }}</span></td><td class="full">{{ row.why }}{% if row.remedy != blank %}<br><span class="soft">{{ row.remedy }}</span>{% endif %}</td><td class="num soft" data-label="{{ w.not_before }}">{{ row.when }}</td><td class="full">{% for act in row.acts %}<form method="post" action="/outbox/{{ row.id }}/{{ act.verb }}" class="inline"><input type="hidden" name="csrf" value="{{ page.csrf }}"><button class="btn">{{ act.label }}</button></form> {% endfor %}</td></tr>{% endfor %}</tbody></table></div>{% if more != blank %}<p class="more"><a class="btn" href="{{ more }}">{{ w.more }}</a></p>{% endif %}{% endif %}

"""###),
        ("person-link.html", ###"""
{% layout "layout" %}<div class="head"><h1>{{ w.sign_in_link }}</h1></div>
<section class="panel pad"><p>{{ w.sign_in_link_for }} <b>{{ name }}</b>. {{ w.sign_in_link_explained }}</p>
<p><input class="wide" readonly value="{{ link }}" aria-label="{{ w.sign_in_link }}"></p>
<p><a class="btn" href="/settings#people">{{ w.back }}</a></p></section>

"""###),
        ("plain.html", ###"""
<!doctype html>
<html lang="{{ page.lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{ page.title }}{% if page.brand != blank %} · {{ page.brand }}{% endif %}</title>
<link rel="icon" href="{{ page.icon }}">
<link rel="stylesheet" href="{{ page.css }}">
</head>
<body class="narrow">
<main id="main">
{% if page.brand != blank %}<p class="brand">{{ page.brand }}</p>{% endif %}
{% block content %}{% endblock %}
</main>
</body>
</html>

"""###),
        ("problem.html", ###"""
{% layout "plain" %}<h1>{{ title }}</h1>
<p class="flash bad" role="alert">{{ what }}{% if kept != blank %} {{ kept }}{% endif %}</p>
{% if fields != empty %}<form method="post" action="{{ action }}" class="stack"><p>{{ w.problem_typed }}</p><input type="hidden" name="csrf" value="{{ page.csrf }}">{% for field in fields %}{% if field.type == "hidden" %}<input type="hidden" name="{{ field.name }}" value="{{ field.value }}">{% elsif field.type == "textarea" %}<label>{{ field.label }}<textarea name="{{ field.name }}" rows="6">{{ field.value }}</textarea></label>{% else %}<label>{{ field.label }}<input type="{{ field.type }}" name="{{ field.name }}" value="{{ field.value }}"></label>{% endif %}{% endfor %}<div class="acts"><button class="btn go">{{ w.send_again }}</button><a class="btn" href="{{ back }}">{{ w.back }}</a></div></form>{% else %}{% if copy != blank %}<label>{{ w.problem_copy }}<textarea rows="6" readonly>{{ copy }}</textarea></label>{% endif %}
<p><a class="btn" href="{{ back }}">{{ w.back }}</a></p>{% endif %}

"""###),
        ("queue-rows.html", ###"""
{% if rows == empty %}<div class="empty"><p>{{ nothing.title }}</p><p class="soft">{{ nothing.hint }}</p></div>{% else %}<ol class="rows">
{% for row in rows %}<li id="row-{{ row.id }}"{% if row.current %} aria-current="true"{% endif %}><span class="due">{% if can_work %}<input type="checkbox" name="card" value="{{ row.id }}" form="bulk" aria-label="{{ w.choose }} {{ row.name }}">{% endif %}<span class="pill {{ row.due_tone }}">{{ row.due }}</span></span>
<div><div><a class="who" href="{{ row.href }}"><bdi>{{ row.name }}</bdi></a> <span class="soft">{{ row.about }}</span></div>{% if row.said != blank %}<div class="said">{{ row.said }}</div>{% endif %}<div class="why">{{ row.why }}{% if row.order != blank %}{% if row.why != blank %} · {% endif %}<span class="order">{{ row.order }}</span>{% endif %}</div></div>
<div class="side"><span class="num">{{ row.value }}</span>{% if row.owner != blank %}<span class="face" title="{{ row.owner }}">{{ row.initials }}</span><span class="sr">{{ row.owner }}</span>{% elsif can_work %}<form method="post" action="/cards/{{ row.id }}/claim"><input type="hidden" name="csrf" value="{{ page.csrf }}"><input type="hidden" name="from" value=""><button class="btn" aria-label="{{ w.claim }} {{ row.name }}">{{ w.claim }}</button></form>{% endif %}</div></li>
{% endfor %}</ol>{% if more != blank %}<p class="more"><a class="btn" href="{{ more }}">{{ w.more }}</a></p>{% endif %}{% endif %}

"""###),
        ("queue.html", ###"""
{% layout "layout" %}<div class="head"><h1>{{ greeting }}</h1><p class="soft grow" id="told" aria-live="polite">{{ told }}</p>
<div class="tabs" role="group" aria-label="{{ w.whose }}">{% for tab in tabs %}<a href="{{ tab.href }}"{% if tab.current %} aria-current="page"{% endif %}>{{ tab.label }} <span class="num">{{ tab.count }}</span></a>{% endfor %}</div>
<form method="get" action="/queue" class="inline"><input type="hidden" name="whose" value="{{ whose }}"><select name="queue" aria-label="{{ w.queue }}">{% for queue in queues %}<option value="{{ queue.name }}"{% if queue.current %} selected{% endif %}>{{ queue.label }}</option>{% endfor %}</select><button class="btn">{{ w.show }}</button></form></div>
{% if can_work %}<form method="post" action="/cards/bulk" id="bulk" class="bulk"><input type="hidden" name="csrf" value="{{ page.csrf }}"><span class="soft">{{ w.chosen }}</span><button class="btn" name="do" value="claim">{{ w.claim }}</button><button class="btn" name="do" value="return">{{ w.give_back }}</button><label class="hidden-label"><span>{{ w.hand_to }}</span><select name="to" aria-label="{{ w.hand_to }}">{% for one in people %}<option>{{ one }}</option>{% endfor %}</select></label><button class="btn" name="do" value="hand">{{ w.hand_over }}</button></form>{% endif %}
<div class="split{% if card %} has-card{% if asked %} asked{% endif %}{% endif %}">
<section class="panel" id="list" aria-label="{{ w.cards }}" hx-get="{{ live }}" hx-trigger="every 20s" hx-swap="innerHTML" hx-sync="this:drop">{% render "queue-rows", rows: rows, can_work: can_work, more: more, page: page, w: w, nothing: nothing %}</section>
{% if card %}<section class="panel card" id="card" data-card="{{ card.id }}" aria-label="{{ card.name }}"><p class="crumb to-list"><a class="link" href="{{ list }}">{{ w.queue }}</a></p>{% render "card-body", card: card, page: page, w: w %}</section>{% endif %}
</div>
<p class="soft foot">{{ w.order_explained }} <kbd>j</kbd> <kbd>k</kbd> {{ w.move }} · <kbd>Enter</kbd> {{ w.opens }} · <kbd>?</kbd> {{ w.all_keys }}</p>

"""###),
        ("recipient.html", ###"""
{% layout "plain" %}<h1>{{ page.title }}</h1>
<p>{{ text }}</p>
{% if note != blank %}<p>{{ note }}</p>
{% endif %}{% if button != blank %}<form method="post" action="{{ action }}">
{% for choice in choices %}<p><label><input type="radio" name="choice" value="{{ choice.value }}" required{% if forloop.last %} checked{% endif %}> {{ choice.label }}</label></p>
{% endfor %}<p><button class="btn primary">{{ button }}</button></p>
</form>{% endif %}
{% if more != blank %}<p><a href="{{ more_address }}">{{ more }}</a></p>{% endif %}

"""###),
        ("report-body.html", ###"""
<section class="panel hand" aria-label="{{ w.the_way }}">{% for box in report.boxes %}<div>{% if box.href != blank %}<a href="{{ box.href }}"><strong class="num{% if box.few %} few{% endif %}">{{ box.figure }}</strong>{{ box.name }}</a>{% else %}<strong class="num{% if box.few %} few{% endif %}">{{ box.figure }}</strong>{{ box.name }}{% endif %}<div class="def">{{ box.def }}</div></div>{% endfor %}</section>
<div class="cols"><section class="panel" tabindex="0" aria-label="{{ w.marketings_side }}"><h2>{{ w.marketings_side }}</h2><table><thead><tr><th scope="col">{{ w.source }}</th><th scope="col" class="num">{{ w.leads }}</th><th scope="col" class="num">{{ w.handed_over }}</th><th scope="col">{{ w.accepted }}</th><th scope="col" class="num">{{ w.won }}</th></tr></thead><tbody>{% for row in report.sources %}<tr><td>{{ row.name }}</td><td class="num">{% if row.leads.href != blank %}<a class="link" href="{{ row.leads.href }}">{{ row.leads.text }}</a>{% else %}{{ row.leads.text }}{% endif %}</td><td class="num">{% if row.handed.href != blank %}<a class="link" href="{{ row.handed.href }}">{{ row.handed.text }}</a>{% else %}{{ row.handed.text }}{% endif %}</td><td>{% if row.known %}<meter min="0" max="100" value="{{ row.percent }}">{{ row.percent }} %</meter> {% endif %}<span class="num soft">{% if row.accepted.href != blank %}<a class="link" href="{{ row.accepted.href }}">{{ row.accepted.text }}</a>{% else %}{{ row.accepted.text }}{% endif %}</span></td><td class="num">{% if row.won.href != blank %}<a class="link" href="{{ row.won.href }}">{{ row.won.text }}</a>{% else %}{{ row.won.text }}{% endif %}</td></tr>{% else %}<tr><td colspan="5" class="soft">{{ w.no_leads_in_period }}</td></tr>{% endfor %}</tbody></table><p class="def">{% for part in report.rejected %}{% if part.href != blank %}<a class="link" href="{{ part.href }}">{{ part.text }}</a>{% else %}{{ part.text }}{% endif %} {% endfor %}</p></section>
<section class="panel" tabindex="0" aria-label="{{ w.sales_side }}"><h2>{{ w.sales_side }}</h2><table><thead><tr><th scope="col">{{ w.who }}</th><th scope="col" class="num">{{ w.cards }}</th><th scope="col" class="num">{{ w.to_first_touch }}</th><th scope="col" class="num">{{ w.in_time }}</th><th scope="col" class="num">{{ w.stale }}</th><th scope="col" class="num">{{ w.won }}</th><th scope="col" class="num">{{ w.lost }}</th></tr></thead><tbody>{% for row in report.people %}<tr><td>{{ row.name }}</td>{% for cell in row.cells %}<td class="num">{% if cell.href != blank %}<a class="link" href="{{ cell.href }}">{{ cell.text }}</a>{% else %}{{ cell.text }}{% endif %}</td>{% endfor %}</tr>{% else %}<tr><td colspan="7" class="soft">{{ w.no_cards_in_period }}</td></tr>{% endfor %}</tbody></table>{% for line in report.delays %}<p class="def">{{ line.text }}{% if line.href != blank %} <a class="link" href="{{ line.href }}">{{ line.link }}</a>{% endif %}</p>{% endfor %}</section></div>
{% if report.plot != blank %}<section class="panel pad scroll" tabindex="0" aria-label="{{ report.plot_title }}"><h2>{{ report.plot_title }}</h2>{{ report.plot | raw }}<details><summary class="btn">{{ w.as_table }}</summary><table><thead><tr><th scope="col">{{ w.day }}</th>{% for name in report.series %}<th scope="col" class="num">{{ name }}</th>{% endfor %}</tr></thead><tbody>{% for day in report.days %}<tr><td>{{ day.name }}</td>{% for figure in day.figures %}<td class="num">{% if figure.href != blank %}<a class="link" href="{{ figure.href }}">{{ figure.text }}</a>{% else %}{{ figure.text }}{% endif %}</td>{% endfor %}</tr>{% endfor %}</tbody></table></details></section>{% endif %}

"""###),
        ("report-list.html", ###"""
{% layout "layout" %}<div class="head"><h1>{{ list.name }}</h1><p class="soft grow">{{ list.told }}</p><a class="btn" href="{{ list.back }}">{{ w.hand_in_hand }}</a></div>
{% if list.rows == empty %}<div class="panel empty"><p>{{ w.counted_none }}</p><p class="soft">{{ list.defined }}</p></div>{% else %}<p class="soft">{{ list.defined }}</p>
<div class="panel scroll"><table class="folds"><thead><tr><th scope="col">{{ w.lead }}</th><th scope="col" class="roomy">{{ w.source }}</th>{% if list.has_person %}<th scope="col">{{ w.who }}</th>{% endif %}{% if list.has_reason %}<th scope="col">{{ w.reason }}</th>{% endif %}{% if list.has_value %}<th scope="col" class="num">{{ w.paid }}</th>{% endif %}<th scope="col" class="num">{{ list.when }}</th></tr></thead><tbody>{% for row in list.rows %}<tr><td>{% if row.href != blank %}<a class="who" href="{{ row.href }}"><bdi>{{ row.name }}</bdi></a><br><span class="soft">{{ row.address }}</span>{% else %}<span class="soft">{{ w.erased_lead }}</span>{% endif %}</td><td class="roomy">{{ row.source }}</td>{% if list.has_person %}<td data-label="{{ w.who }}">{{ row.person }}</td>{% endif %}{% if list.has_reason %}<td data-label="{{ w.reason }}">{{ row.reason }}</td>{% endif %}{% if list.has_value %}<td class="num" data-label="{{ w.paid }}">{{ row.value }}</td>{% endif %}<td class="num soft">{{ row.at }}</td></tr>{% endfor %}</tbody></table></div>{% if list.more != blank %}<p class="more"><a class="btn" href="{{ list.more }}">{{ w.more }}</a></p>{% endif %}{% endif %}

"""###),
        ("report-paper.html", ###"""
<!doctype html>
<html lang="{{ lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{ w.hand_in_hand }} · Baton</title>
<style>{{ css | raw }}</style>
</head>
<body>
<main id="main"><div class="head"><h1>{{ w.hand_in_hand }}</h1><p class="soft grow">{{ told }}</p></div>
{% render "report-body", report: report, w: w %}
</main>
</body>
</html>

"""###),
        ("report.html", ###"""
{% layout "layout" %}<div class="head"><h1>{{ w.hand_in_hand }}</h1><p class="soft grow">{{ told }}</p><div class="tabs" role="group" aria-label="{{ w.period }}">{% for tab in tabs %}<a href="{{ tab.href }}"{% if tab.current %} aria-current="page"{% endif %}>{{ tab.label }}</a>{% endfor %}</div>{% if earlier_href != blank %}<a class="btn" href="{{ earlier_href }}" rel="prev">{{ w.earlier_month }}</a>{% endif %}{% if later_href != blank %}<a class="btn" href="{{ later_href }}" rel="next">{{ w.later_month }}</a>{% endif %}<a class="btn" href="{{ csv_href }}">CSV</a></div>
{% if instead != blank %}<p class="flash" role="status">{{ instead }}</p>{% endif %}
{% render "report-body", report: report, w: w %}

"""###),
        ("sequence.html", ###"""
{% layout "layout" %}<p class="crumb"><a class="link" href="/sequences">{{ w.sequences }}</a></p><div class="head"><div class="grow"><h1>{{ title }}</h1><p class="soft">{{ about }}</p></div>{% if can_change %}<form method="post" action="{{ href }}/{{ pause_verb }}"><input type="hidden" name="csrf" value="{{ page.csrf }}"><button class="btn">{{ pause_label }}</button></form>{% endif %}</div>
<div class="split"><section class="panel pad scroll" tabindex="0" aria-label="{{ w.graph }}">{{ graph | raw }}</section>
<section class="panel pad"><h2>{{ w.steps }}</h2><table><thead><tr><th scope="col">{{ w.step }}</th><th scope="col" class="num">{{ w.waiting }}</th><th scope="col" class="num">{{ w.reached }}</th><th scope="col">{{ w.share }}</th></tr></thead><tbody>{% for step in steps %}<tr><td>{% if step.template_href != blank %}<a class="link" href="{{ step.template_href }}">{{ step.name }}</a>{% else %}{{ step.name }}{% endif %}<br><span class="soft">{{ step.what }}</span></td><td class="num">{{ step.waiting }}</td><td class="num">{{ step.reached }}</td><td>{% if step.known %}<meter min="0" max="100" value="{{ step.percent }}">{{ step.share }}</meter> <span class="num soft">{{ step.share }}</span>{% else %}<span class="soft">–</span>{% endif %}</td></tr>{% endfor %}</tbody></table><p class="def">{{ w.reached_defined }}</p>
{% if versions != empty %}<h2>{{ w.versions }}</h2><ul class="plain">{% for version in versions %}<li><code>{{ version.hash }}</code> <span class="soft">{{ version.about }}</span></li>{% endfor %}</ul>{% endif %}
<details><summary class="btn">JSON</summary><pre class="code"><code>{{ json }}</code></pre></details></section></div>

"""###),
        ("sequences.html", ###"""
{% layout "layout" %}<div class="head"><h1>{{ w.sequences }}</h1><p class="soft grow">{{ told }}</p></div>
{% if rows == empty %}<div class="panel empty"><p>{{ nothing.title }}</p><p class="soft">{{ nothing.hint }}</p></div>{% else %}<div class="panel scroll"><table class="folds"><thead><tr><th scope="col">{{ w.sequence }}</th><th scope="col" class="num">{{ w.live }}</th><th scope="col" class="num">{{ w.held }}</th><th scope="col" class="num">{{ w.won }}</th><th scope="col" class="num">{{ w.lost }}</th><th scope="col" class="num">{{ w.ended }}</th><th scope="col">{{ w.offer }}</th></tr></thead><tbody>{% for row in rows %}<tr><td><a class="who" href="{{ row.href }}">{{ row.title }}</a><br><span class="soft">{{ row.name }}{% if row.paused %} · {{ w.paused }}{% endif %}</span></td><td class="num" data-label="{{ w.live }}">{{ row.live }}</td><td class="num" data-label="{{ w.held }}">{% if row.held_href != blank %}<a class="link" href="{{ row.held_href }}">{{ row.held }}</a>{% else %}{{ row.held }}{% endif %}</td><td class="num" data-label="{{ w.won }}">{{ row.won }}</td><td class="num" data-label="{{ w.lost }}">{{ row.lost }}</td><td class="num" data-label="{{ w.ended }}">{{ row.ended }}</td><td>{{ row.offer }}</td></tr>{% endfor %}</tbody></table></div>{% endif %}

"""###),
        ("settings.html", ###"""
{% layout "layout" %}<div class="head"><h1>{{ w.settings }}</h1></div>
<div class="cols"><section class="panel"><h2>{{ w.password }}</h2><form method="post" action="/settings/password" class="stack"><input type="hidden" name="csrf" value="{{ page.csrf }}"><input type="text" name="username" value="{{ page.person.name }}" autocomplete="username" hidden>{% if has_password %}<label>{{ w.old_password }}<input type="password" name="old" autocomplete="current-password" required></label>{% endif %}<label>{{ w.new_password }}<input type="password" name="new" autocomplete="new-password" minlength="10" required></label><button class="btn go">{{ w.save }}</button></form>
<h2>{{ w.language }}</h2><form method="post" action="/settings/language" class="filters"><input type="hidden" name="csrf" value="{{ page.csrf }}"><select name="language" aria-label="{{ w.language }}">{% for one in languages %}<option value="{{ one.code }}"{% if one.current %} selected{% endif %}>{{ one.name }}</option>{% endfor %}</select><button class="btn">{{ w.save }}</button></form>
<h2>{{ w.notifications }}</h2><form method="post" action="/settings/notifications" class="stack"><input type="hidden" name="csrf" value="{{ page.csrf }}"><label class="check"><input type="checkbox" name="mail" value="yes"{% if notified %} checked{% endif %}> {{ w.notify_me }}</label><button class="btn">{{ w.save }}</button></form></section>
<section class="panel"><h2>{{ w.sessions }}</h2><ul class="plain">{% for one in sessions %}<li><form method="post" action="/settings/sessions/{{ one.id }}/revoke" class="inline"><input type="hidden" name="csrf" value="{{ page.csrf }}">{{ one.about }} {% if one.current %}<span class="pill">{{ w.this_one }}</span>{% else %}<button class="btn">{{ w.revoke }}</button>{% endif %}</form></li>{% endfor %}</ul>
<h2>{{ w.away }}</h2><ul class="plain">{% for one in absences %}<li>{{ one.about }} <form method="post" action="/settings/away/{{ one.id }}/remove" class="inline"><input type="hidden" name="csrf" value="{{ page.csrf }}"><button class="btn">{{ w.remove }}</button></form></li>{% endfor %}</ul><form method="post" action="/settings/away" class="filters"><input type="hidden" name="csrf" value="{{ page.csrf }}"><label>{{ w.from }}<input type="date" name="from" required></label><label>{{ w.to }}<input type="date" name="to" required></label><button class="btn">{{ w.save }}</button></form></section>
{% if owner %}<section class="panel" id="people"><h2>{{ w.people }}</h2><ul class="people">{% for one in people %}<li><div><b>{{ one.name }}</b> <span class="soft">{{ one.role }}{% if one.address != blank %} · {{ one.address }}{% endif %} · {{ w.seen }}: {{ one.seen }}</span></div>
<div class="acts"><details><summary class="btn">{{ w.change }}<span class="sr"> {{ one.name }}</span></summary><form method="post" action="/settings/people/{{ one.id }}" class="stack pop"><input type="hidden" name="csrf" value="{{ page.csrf }}"><label>{{ w.mail_address }}<input type="email" name="address" value="{{ one.address }}"></label><label>{{ w.role }}<select name="role">{% for role in one.roles %}<option value="{{ role.code }}"{% if role.current %} selected{% endif %}>{{ role.name }}</option>{% endfor %}</select></label><button class="btn go">{{ w.save }}</button></form></details>
<form method="post" action="/settings/people/{{ one.id }}/link"><input type="hidden" name="csrf" value="{{ page.csrf }}"><button class="btn">{{ w.sign_in_link }}<span class="sr"> {{ one.name }}</span></button></form>
<details><summary class="btn bad">{{ w.remove }}<span class="sr"> {{ one.name }}</span></summary><form method="post" action="/settings/people/{{ one.id }}/remove" class="stack pop"><input type="hidden" name="csrf" value="{{ page.csrf }}"><p>{{ w.remove_person_explained }}</p>{% if one.has_cards %}<label>{{ one.cards }}<select name="cards_to"><option value="">{{ w.cards_in_turn }}</option>{% for other in one.others %}<option value="{{ other }}">{{ w.cards_to }} {{ other }}</option>{% endfor %}</select></label>{% endif %}<button class="btn bad">{{ w.remove }} {{ one.name }}</button></form></details></div></li>{% endfor %}</ul>
<details><summary class="btn">{{ w.add_person }}</summary><form method="post" action="/settings/people" class="stack pop"><input type="hidden" name="csrf" value="{{ page.csrf }}"><label>{{ w.name }}<input name="name" required maxlength="100" autocomplete="off"></label><label>{{ w.mail_address }}<input type="email" name="address" autocomplete="off"></label><label>{{ w.role }}<select name="role">{% for role in roles %}<option value="{{ role.code }}"{% if role.current %} selected{% endif %}>{{ role.name }}</option>{% endfor %}</select></label><button class="btn go">{{ w.add_person }}</button></form></details><p class="soft foot-note">{{ w.people_explained }}</p></section>
<section class="panel"><h2>{{ w.tokens }}</h2><table><thead><tr><th scope="col">{{ w.name }}</th><th scope="col">{{ w.role }}</th><th scope="col">{{ w.seen }}</th><th scope="col"><span class="sr">{{ w.actions }}</span></th></tr></thead><tbody>{% for one in tokens %}<tr><td>{{ one.name }}</td><td>{{ one.role }}</td><td class="soft">{{ one.seen }}</td><td><form method="post" action="/settings/tokens/{{ one.id }}/revoke"><input type="hidden" name="csrf" value="{{ page.csrf }}"><button class="btn">{{ w.revoke }}</button></form></td></tr>{% else %}<tr><td colspan="4" class="soft">{{ w.no_tokens }}</td></tr>{% endfor %}</tbody></table><p class="soft">{{ w.tokens_explained }} <code>baton token create NAME --role reader</code></p></section>{% endif %}
<section class="panel" id="queues"><h2>{{ w.queues }}</h2>{% for one in queues %}<h3>{{ one.title }}</h3><p class="soft">{{ one.hours }} · <code>{{ one.file }}</code></p><ul class="plain">{% for member in one.members %}<li><b>{{ member.name }}</b> <span class="pill{% if member.good %} good{% endif %}">{{ member.state }}</span><br><span class="soft">{{ member.about }}</span></li>{% else %}<li class="soft">{{ w.nobody_works_it }}</li>{% endfor %}</ul>{% else %}<p class="soft">{{ w.no_queues }}</p>{% endfor %}<p class="soft">{{ w.queues_explained }}</p></section></div>

"""###),
        ("sign-in-link.html", ###"""
{% layout "plain" %}<h1>{{ w.welcome }}, {{ name }}</h1>
<p>{{ w.link_explained }}</p>
<form method="post" action="{{ action }}" class="stack"><input type="hidden" name="csrf" value="{{ page.csrf }}"><button class="btn go" autofocus>{{ w.sign_in }}</button></form>

"""###),
        ("sign-in.html", ###"""
{% layout "plain" %}<h1>{{ w.sign_in }}</h1>
{% if error != blank %}<p class="flash bad" role="alert">{{ error }}</p>{% endif %}{% if told != blank %}<p class="flash" role="status">{{ told }}</p>{% endif %}
{% if typed != blank %}<label>{{ w.problem_copy }}<textarea rows="6" readonly>{{ typed }}</textarea></label>{% endif %}
<form method="post" action="/sign-in" class="stack">
<input type="hidden" name="csrf" value="{{ page.csrf }}"><input type="hidden" name="next" value="{{ next }}">
<label>{{ w.name_or_address }}<input name="name" value="{{ name }}" autocomplete="username" autocapitalize="none" required></label>
<label>{{ w.password }}<input type="password" name="password" autocomplete="current-password"></label>
<div class="acts"><button class="btn go" name="how" value="password">{{ w.sign_in }}</button>{% if by_mail %}<button class="btn" name="how" value="link">{{ w.mail_me_a_link }}</button>{% endif %}</div>
</form>
<p class="soft">{% if by_mail %}{{ w.first_sign_in }}{% else %}{{ w.first_sign_in_here }}{% endif %} <code>baton login NAME</code></p>

"""###),
        ("story.html", ###"""
<ol class="story">{% for line in story %}<li class="{{ line.tone }}"><time class="soft" datetime="{{ line.iso }}">{{ line.when }}</time><i aria-hidden="true"></i><span>{{ line.what }}{% if line.href != blank %} <a class="link" href="{{ line.href }}">{{ line.link }}</a>{% endif %}{% if line.why != blank %}<small class="because">{{ line.why }}</small>{% endif %}</span></li>{% else %}<li class="next"><time></time><i aria-hidden="true"></i><span>{{ w.nothing_yet }}</span></li>{% endfor %}</ol>

"""###),
        ("templates.html", ###"""
{% layout "layout" %}<div class="head"><h1>{{ w.templates }}</h1><p class="soft grow">{{ told }}</p></div>
<div class="split"><section class="panel"><ol class="rows names">{% for row in rows %}<li{% if row.current %} aria-current="true"{% endif %}><a class="who" href="{{ row.href }}">{{ row.name }}</a><span class="soft">{{ row.used }}</span></li>{% endfor %}</ol></section>
<section class="panel pad">{% if shown %}<h2>{{ shown.subject }}</h2><form method="get" action="/templates" class="filters"><input type="hidden" name="name" value="{{ shown.name }}"><label>{{ w.as_lead }}<input name="lead" value="{{ shown.lead }}"></label><button class="btn">{{ w.show }}</button></form>{% if shown.sent != blank %}<p class="flash{% if shown.sent_tone != blank %} bad" role="alert{% else %}" role="status{% endif %}">{{ shown.sent }}</p>{% endif %}{% if shown.problem != blank %}<p class="flash bad" role="alert">{{ shown.problem }}</p>{% else %}{% if shown.can_send %}{% if shown.has_address %}<form method="post" action="/templates/send" class="filters"><input type="hidden" name="csrf" value="{{ page.csrf }}"><input type="hidden" name="name" value="{{ shown.name }}"><input type="hidden" name="lead" value="{{ shown.lead }}"><button class="btn">{{ shown.send_label }}</button></form>{% else %}<p class="soft">{{ shown.send_label }}</p>{% endif %}{% endif %}<iframe class="letter" sandbox src="{{ shown.frame }}" title="{{ shown.subject }}"></iframe><details><summary class="btn">{{ w.text_part }}</summary><pre class="code words">{{ shown.text }}</pre></details>{% endif %}{% else %}<div class="empty"><p>{{ w.choose_template }}</p></div>{% endif %}</section></div>

"""###),
        ("words.de.json", ###"""
{
  "accepted": "Angenommen",
  "accepted_defined": "%1 von %2 entschiedenen; %3 mit Grund zurückgegeben",
  "act_arrived": "Sie kam an",
  "act_drop": "Aufgeben",
  "act_lost": "Sie kam nicht an",
  "act_release": "Erneut versuchen",
  "actions": "Aktionen",
  "actor_machine": "Baton",
  "actor_terminal": "jemand am Terminal",
  "add_person": "Person hinzufügen",
  "agreed_value": "Vereinbarter Wert",
  "alarm_held": "%1 Nachrichten sind angehalten.",
  "alarm_held_todo": "Der Ausgang sagt, warum.",
  "alarm_late": "Zeitpunkte sind um %1 überschritten.",
  "alarm_late_todo": "Läuft `baton run`?",
  "alarm_route": "%1 sendet nicht.",
  "alarm_route_todo": "Setze es fort, wenn die Ursache behoben ist.",
  "alarm_unread": "%1 kann nicht gelesen werden: Antworten werden nicht gehört.",
  "alarm_unread_todo": "`baton doctor` sagt mehr.",
  "all_is_well": "Alles in Ordnung.",
  "all_keys": "alle Tasten",
  "all_queues": "Alle Warteschlangen",
  "all_sequences": "Alle Sequenzen",
  "always_on_duty": "immer",
  "answered_in_time": "rechtzeitig beantwortet",
  "as_lead": "So sieht es dieser Kontakt",
  "as_table": "Als Tabelle",
  "at_most_cards": "höchstens %1 Karten",
  "attribute": "Name des Werts",
  "away": "Abwesend",
  "away_until": "%1 (abwesend bis %2)",
  "back": "Zurück",
  "back_to_marketing": "Zurück ans Marketing",
  "back_to_queue": "Zurück in die Warteschlange",
  "basis": "Rechtsgrundlage",
  "basis_consent": "Einwilligung",
  "basis_contract": "Vertrag",
  "basis_legitimate_interest": "berechtigtes Interesse",
  "basis_none": "keine",
  "because": "Weil",
  "below_a_minute": "unter einer Minute",
  "bounced_of": "%1 unzustellbar",
  "bounces": "Unzustellbar",
  "briefing": "Kurzinfo",
  "browser_on": "%1 auf %2",
  "by_itself": "von selbst",
  "by_offer": "Nach Angebot",
  "call": "Anruf",
  "called": "rief auf:",
  "came_from": "Herkunft",
  "card": "Karte",
  "card_closed": "geschlossen",
  "card_lost": "verloren",
  "card_missed": "verpasst",
  "card_recycle": "zurückgegeben",
  "card_withdrawn": "zurückgezogen",
  "card_won": "gewonnen",
  "cards": "Karten",
  "cards_in_turn": "an die, die an der Reihe sind",
  "cards_to": "an",
  "change": "Ändern",
  "choose": "Wähle",
  "choose_template": "Wähle eine Nachricht, um sie so zu sehen, wie ein Kontakt sie bekommt.",
  "chosen": "Ausgewählt:",
  "claim": "Übernehmen",
  "claimed": "übernommen",
  "close": "Schließen",
  "close_lost": "Als verloren schließen",
  "close_won": "Als gewonnen schließen",
  "closed": "von selbst und von Personen abgeschlossen",
  "closed_by": "Geschlossen von",
  "closed_defined": "gewonnene Abschlüsse: %1 + %2",
  "company": "Firma",
  "complained_of": "%1 Beschwerden",
  "complaints": "Beschwerden",
  "conflict_by": "%1 hat inzwischen eine Notiz geschrieben. Deine ist nicht verloren.",
  "conflict_title": "Jemand hat das geändert, während du geschrieben hast",
  "counted_none": "Hier wird nichts gezählt.",
  "counted_told": "%1 bis %2 · %3",
  "day": "Tag",
  "days_are_over": "Diese Tage sind vorbei.",
  "deal_lost": "verloren",
  "deal_open": "offen",
  "deal_won": "gewonnen",
  "deals": "Abschlüsse",
  "deals_defined": "Ein Abschluss behält den angebotenen Preis; Erstattungen werden abgezogen.",
  "deals_empty": "Keine Abschlüsse hier",
  "deals_empty_hint": "Ein Abschluss beginnt, wenn eine Sequenz etwas anbietet.",
  "deals_of_offer": "gewonnen, %1 Abschlüsse; %2 offen, %3 verloren",
  "defined_cards": "Karten, die in diesen Tagen geöffnet wurden.",
  "defined_deals": "Abschlüsse, die in diesen Tagen gewonnen wurden.",
  "defined_leads": "Kontakte, die in diesen Tagen zuerst gesehen wurden.",
  "delays_defined": "Die Menschen brauchten von der Karte bis zum ersten Kontakt, in den Zeiten der Warteschlange, im Median: %1.",
  "does_not_read": "nein",
  "due_in": "in %1",
  "earlier_month": "Früherer Monat",
  "ended": "Beendet",
  "engagement": "Interesse",
  "engine": "Ablauf",
  "enroll": "Aufnehmen",
  "erase": "Löschen…",
  "erase_explained": "Alles über diese Person wird endgültig gelöscht. Summen bleiben, und niemand schreibt mehr an die Adresse.",
  "erase_mistyped": "Die getippte Adresse ist nicht die dieses Kontakts. Nichts wurde gelöscht.",
  "erased_lead": "inzwischen gelöscht",
  "error_absence_range": "Der letzte Tag ist der erste oder kommt danach, innerhalb von 400 Tagen.",
  "error_ambiguousOffer": "Welches Angebot wurde gewonnen? Es gibt %1.",
  "error_badZone": "Es gibt keine Zeitzone „%1“.",
  "error_badZone_hint": "Schreib sie wie Europe/Berlin.",
  "error_busy": "Der Kontakt ist in der Sequenz %1, und es läuft immer nur eine.",
  "error_busy_hint": "Nimm ihn dort zuerst heraus.",
  "error_cardClosed": "Diese Karte wurde inzwischen geschlossen.",
  "error_cardClosed_hint": "Auf der Seite des Kontakts steht, von wem. Dort geht auch noch eine Notiz.",
  "error_claimed": "Diese Karte hat %1.",
  "error_claimed_hint": "Frag %1. Die Arbeit daran hat begonnen; mit „Weitergeben“ bekommst du sie trotzdem.",
  "error_failure": "Hier ging etwas schief, und nichts wurde geändert.",
  "error_failure_hint": "Das Log von Baton sagt mehr.",
  "error_forbidden": "Deine Rolle darf das nicht.",
  "error_forbidden_hint": "Ein Inhaber kann deine Rolle in den Einstellungen ändern.",
  "error_isAway": "%1 ist abwesend bis %2.",
  "error_isAway_hint": "Gib sie jemand anderem; eine Abwesenheit nimmt man in den Einstellungen zurück.",
  "error_messageMoved": "Diese Nachricht ist nicht mehr so, wie diese Seite sie zeigte.",
  "error_noBasis": "Dieser Kontakt hat keine Rechtsgrundlage „%1“.",
  "error_noBasis_hint": "Wo es sie gibt, setze den Wert „basis“ auf der Seite des Kontakts.",
  "error_notWorker": "„%1“ gehört nicht zu denen, die Karten bearbeiten.",
  "error_note_empty": "Die Notiz ist leer.",
  "error_nothingForSale": "Diesem Kontakt wurde nichts angeboten: Wähle das Angebot, das gewonnen wurde.",
  "error_onlyLooks": "%1 sieht Karten nur an und bearbeitet keine.",
  "error_part": "%1: %2",
  "error_runOver": "Der Lauf dieser Nachricht ist vorbei, darum wird sie nicht mehr gesendet.",
  "error_running": "Der Kontakt ist schon in dieser Sequenz.",
  "error_snooze_range": "Eine Karte kommt zu einem Zeitpunkt im kommenden Jahr zurück.",
  "error_suppressed": "An diese Person darf nicht geschrieben werden (%1).",
  "error_unavailable": "Der Server ist gerade beschäftigt; nichts wurde geändert.",
  "error_unavailable_hint": "Versuch es gleich noch einmal.",
  "error_unknownCard": "Diese Karte gibt es nicht.",
  "error_unknownLead": "Diesen Kontakt gibt es nicht mehr.",
  "error_unknownMessage": "Diese Nachricht gibt es nicht.",
  "error_unknownOffer": "Es gibt kein Angebot „%1“.",
  "error_unknownQueue": "Es gibt keine Warteschlange „%1“.",
  "error_unknownReason": "Den Grund „%1“ gibt es nicht.",
  "error_unknownSequence": "Es gibt keine Sequenz „%1“.",
  "event_auto_reply": "automatische Antwort",
  "event_click": "hat geklickt",
  "event_complaint": "hat sich beschwert",
  "event_form": "hat ein Formular gesendet",
  "event_open": "hat eine Mail geöffnet",
  "event_paid": "hat bezahlt",
  "event_reply": "hat geantwortet",
  "event_unsubscribe": "hat sich abgemeldet",
  "export": "Exportieren",
  "failed_of": "%1 abgelehnt",
  "figure_accepted": "Angenommene Karten",
  "figure_handed_over": "Übergebene Karten",
  "figure_in_time": "Rechtzeitig berührte Karten",
  "figure_leads": "Neue Kontakte",
  "figure_lost": "Als verloren geschlossene Karten",
  "figure_notices": "Karten, die nur von einer Abmeldung sagten",
  "figure_refunded": "Zurückgezahlte Abschlüsse",
  "figure_rejected": "Zurückgegebene Karten",
  "figure_stale": "Offene Karten, die überfällig sind",
  "figure_touched": "Karten mit erstem Kontakt",
  "figure_undecided": "Karten, über die niemand entschieden hat",
  "figure_untouched": "Karten ohne Kontakt",
  "figure_won": "Gewonnene Abschlüsse",
  "figure_won_by_itself": "Abschlüsse ohne Menschen",
  "figure_won_by_people": "Abschlüsse durch Menschen",
  "first_seen": "Zuerst gesehen",
  "first_sign_in": "Zum ersten Mal hier? Lass dir einen Link mailen. Noch keine Adresse hinterlegt? Wer Baton betreibt, erzeugt einen Link:",
  "first_sign_in_here": "Zum ersten Mal hier? Wer Baton betreibt, erzeugt einen Link:",
  "fit": "Passung",
  "form_is_old": "Dieses Formular ist zu alt oder kam nicht von unserer Seite.",
  "form_is_old_hint": "Nichts wurde geändert. Geh zurück, lade neu und sende es erneut.",
  "from": "Von",
  "from_participant": "von %1, nicht von der eigenen Adresse des Kontakts",
  "give_back": "Zurückgeben",
  "good_afternoon": "Guten Tag, %1",
  "good_evening": "Guten Abend, %1",
  "good_morning": "Guten Morgen, %1",
  "got": "bekam",
  "graph": "Die Sequenz als Bild",
  "hand_in_hand": "Hand in Hand",
  "hand_over": "Weitergeben",
  "hand_to": "An wen",
  "handed_defined": "im Zeitraum für den Vertrieb eröffnete Karten",
  "handed_over": "Übergeben",
  "handed_to_sales": "an den Vertrieb übergeben",
  "health": "Zustand",
  "held": "Angehalten",
  "held_because": "angehalten: %1",
  "helps_examine": "`baton doctor %1` sagt, was hilft",
  "helps_resume": "es geht weiter, sobald jemand es fortsetzt",
  "helps_settle": "der Lead wartet, bis jemand sagt, ob sie ankam",
  "helps_sign_in": "%1 muss neu angemeldet werden",
  "hours": "Zeiten",
  "hours_minutes": "%1 Std. %2",
  "how": "Wie",
  "in_no_sequence": "in keiner Sequenz",
  "in_time": "Rechtzeitig",
  "in_time_defined": "%1 von %2 berührten; %3 ohne Kontakt zählen nicht",
  "is_away": "abwesend",
  "key_Enter": "öffnen",
  "key_c": "Anruf festhalten",
  "key_e": "übernehmen",
  "key_h": "weitergeben",
  "key_help": "diese Tasten",
  "key_j": "nächste Karte",
  "key_k": "vorige Karte",
  "key_l": "verloren",
  "key_n": "Notiz",
  "key_r": "zurück ans Marketing",
  "key_s": "zurückstellen",
  "key_search": "suchen",
  "key_w": "gewonnen",
  "key_x": "wählen",
  "keys": "Tasten",
  "language": "Sprache",
  "last_30_days": "30 Tage",
  "last_7_days": "7 Tage",
  "last_90_days": "90 Tage",
  "late_by": "%1 zu spät",
  "later_month": "Späterer Monat",
  "lead": "Kontakt",
  "leads": "Kontakte",
  "leads_empty": "Noch keine Kontakte",
  "leads_empty_hint": "`baton import leads.csv --basis consent` bringt sie herein.",
  "leads_found": "%1 gefunden von %2 Kontakten",
  "leads_found_more": "Die ersten %1, von %2 Kontakten insgesamt",
  "leads_none": "Kein Kontakt passt",
  "leads_none_hint": "Versuche weniger Buchstaben oder einen anderen Filter.",
  "leave_it": "So lassen",
  "life_active": "unterwegs",
  "life_card": "wartet auf eine Person",
  "life_delivery": "eine Nachricht ist unterwegs",
  "life_event": "wartet auf ein Ereignis",
  "life_evidence": "wartet auf ein Zeichen zu einer Nachricht",
  "life_exited": "vorzeitig beendet",
  "life_failed": "gescheitert",
  "life_finished": "beendet",
  "life_held": "angehalten",
  "life_paused": "angehalten",
  "life_payment": "wartet auf die Zahlung",
  "life_pending": "beginnt gleich",
  "life_timer": "wartet auf eine Zeit",
  "life_waiting": "wartet",
  "limit": "Grenze am Tag",
  "link_explained": "Dieser Link gilt einmal, für dich, auf diesem Gerät.",
  "link_is_over": "Dieser Link gilt nicht mehr. Lass dir einen neuen geben.",
  "link_subject": "Dein Link zum Anmelden bei Baton",
  "link_text": "Hallo %1,\n\nhier meldest du dich an, einmal, innerhalb von 30 Minuten:\n\n%2\n\nDu hast nicht danach gefragt? Dann tu nichts: Damit ist niemand angemeldet.",
  "link_told": "Wenn wir zu diesem Namen eine Adresse kennen, ist ein Link unterwegs. Er gilt einmal, 30 Minuten lang; mehr als ein paar in der Stunde bekommt niemand.",
  "live": "Unterwegs",
  "local_time": "%1, dort %2 Uhr",
  "log_answer": "ein Dienst hat geantwortet",
  "log_bounce": "eine Mail war unzustellbar",
  "log_card_claimed": "%1 hat die Karte übernommen",
  "log_card_closed": "%1 hat die Karte geschlossen: %2",
  "log_card_given_back": "%1 hat die Karte in die Warteschlange zurückgegeben",
  "log_card_handed_over": "%1 hat die Karte an %2 weitergegeben",
  "log_card_joined": "noch ein Grund auf der offenen Karte",
  "log_card_missed": "zum zweiten Mal hat niemand rechtzeitig geantwortet",
  "log_card_opened": "wartet auf eine Person: %2",
  "log_card_reassigned": "niemand hat rechtzeitig geantwortet: Die Nächsten sind dran",
  "log_card_snoozed": "%1 hat die Karte zurückgestellt bis %2",
  "log_card_touched": "%1 hatte Kontakt: %2",
  "log_card_withdrawn": "niemand muss mehr antworten",
  "log_colleague": "jemand aus derselben Firma hat geantwortet",
  "log_confirmed": "hat bestätigt, dass E-Mails erwünscht sind",
  "log_deal_lost": "verloren: %2",
  "log_deal_opened": "angeboten: %2",
  "log_deal_won": "gewonnen: %2",
  "log_deferred": "der Mailserver hat eine Nachricht vertagt: %2",
  "log_disputed": "bestreitet eine Zahlung",
  "log_dropped": "%1 hat eine Nachricht aufgegeben",
  "log_enrolled": "in die Sequenz „%2“ aufgenommen",
  "log_imported": "importiert",
  "log_not_enrolled": "nicht in die Sequenz „%2“ aufgenommen",
  "log_part_payment": "einen Teil bezahlt: %2",
  "log_paused": "%1 hat den Kontakt angehalten",
  "log_payment_in_question": "eine Zahlung, die zu keinem offenen Abschluss passt: %2",
  "log_refunded": "hat Geld zurückbekommen",
  "log_resolved": "%1 hat gesagt, was aus einer Nachricht wurde: %2",
  "log_resumed": "%1 lässt es weitergehen",
  "log_set": "%1 hat %2 gesetzt",
  "log_soft_bounce": "eine Mail war vorerst unzustellbar",
  "log_stopped": "eine Nachricht wurde gestoppt",
  "log_suppress": "%1 hat die Adresse gesperrt: niemand schreibt ihr",
  "log_suppression_lifted": "%1 hat die Sperre aufgehoben",
  "log_touch": "Anruf festhalten",
  "log_unenrolled": "%1 hat den Kontakt aus der Sequenz genommen",
  "log_updated": "Werte aktualisiert",
  "look_here": "Hier ist etwas zu tun.",
  "lost": "Verloren",
  "machine_defined": "Die Maschine selbst brauchte vom Anlass (die Mail kam, der Schritt war fällig) bis zur Karte: Median %1, längstens %2, zu jeder Uhrzeit.",
  "mail": "E-Mail",
  "mail_address": "Mailadresse",
  "mail_me_a_link": "Link per Mail",
  "mailbox": "Postfach oder Endpunkt",
  "main_menu": "Hauptmenü",
  "many_are_late": "%1 sind überfällig.",
  "many_cards_theirs": "%1 offene Karten gehen",
  "many_counted": "%1 insgesamt",
  "many_days": "%1 Tage",
  "many_leads": "%1 Kontakte insgesamt",
  "many_people": "%1 Personen",
  "many_sequences": "%1 Sequenzen",
  "many_templates": "%1 Nachrichten",
  "marketings_side": "Marketing",
  "may_have_got": "bekam vielleicht",
  "meeting": "Treffen",
  "message_deferred": "verschoben",
  "message_failed": "gescheitert",
  "message_held": "angehalten",
  "message_planned": "geplant",
  "message_sending": "unterwegs",
  "message_sent": "gesendet",
  "message_unknown": "unbekannt",
  "minutes": "%1 Min.",
  "month_names": "Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember",
  "months": "Jan.,Feb.,März,Apr.,Mai,Juni,Juli,Aug.,Sept.,Okt.,Nov.,Dez.",
  "more": "Mehr",
  "move": "bewegen",
  "name": "Name",
  "name_or_address": "Name oder E-Mail-Adresse",
  "new_leads": "neue Kontakte",
  "new_leads_defined": "im Zeitraum zuerst gesehen, nach Erstkontakt",
  "new_password": "Neues Passwort, mindestens 10 Zeichen",
  "next": "Als Nächstes",
  "next_at": "%1, wenn vorher nichts geschieht: %2",
  "next_message": "Nachricht „%1“ geht %2",
  "next_nothing": "Für diesen Kontakt ist nichts geplant.",
  "next_nothing_suppressed": "Nichts: An diese Adresse schreibt niemand.",
  "next_person": "Eine Person antwortet; bis dahin geht nichts hinaus.",
  "next_timer": "Nächster Zeitpunkt",
  "no_amount": "„%1“ ist kein Geldbetrag.",
  "no_amount_hint": "Schreib ihn wie 4.000,00, ohne Vorzeichen.",
  "no_cards_in_period": "Keine Karten in diesem Zeitraum",
  "no_leads_in_period": "Keine Kontakte in diesem Zeitraum",
  "no_link_by_mail": "Noch kann kein Postfach Links senden. Wer Baton betreibt, kann einen ausgeben: `baton login NAME`.",
  "no_queues": "Noch keine Warteschlangen. Eine Datei in sequences/queues/ macht eine.",
  "no_such_card": "Diese Karte gibt es nicht.",
  "no_such_day": "Diese Tage sind nicht lesbar.",
  "no_such_figure": "Diese Zahl gibt es im Bericht nicht.",
  "no_such_lead": "Diesen Kontakt gibt es nicht.",
  "no_such_message": "Diese Nachricht gibt es nicht.",
  "no_such_moment": "Dieser Zeitpunkt ist nicht lesbar.",
  "no_such_person": "Diese Person gibt es nicht.",
  "no_such_role": "Diese Rolle gibt es nicht.",
  "no_such_sequence": "Es gibt keine Sequenz „%1“.",
  "no_tokens": "Noch keine Tokens",
  "nobody_works_it": "Niemand bearbeitet diese Warteschlange.",
  "nobody_yet": "noch niemand",
  "not_before": "Nicht vor",
  "not_kept": "Was gesendet wurde, ist nicht mehr aufbewahrt.",
  "note": "Notiz",
  "note_already_happened": "schon geschehen: %2",
  "note_answered": "die Antwort hat %1 gesetzt",
  "note_assumed_sent": "gilt als angekommen: Nichts sprach dagegen",
  "note_away": "abwesend bis %1; die Sequenz wartet",
  "note_back": "wieder da; die Sequenz geht weiter",
  "note_confirmed": "hat bestätigt, dass E-Mails erwünscht sind",
  "note_confirmed_before": "hatte schon bestätigt",
  "note_date_passed": "das Datum ist vorbei",
  "note_deal_open": "war schon angeboten: %1",
  "note_deal_opened": "angeboten: %1",
  "note_enrolled_elsewhere": "weiter in der Sequenz „%1“",
  "note_escalated": "übergeben an „%1“: %2",
  "note_exit": "die Sequenz endet hier",
  "note_exited": "die Sequenz endet: %1",
  "note_expired": "zu spät zum Senden: %1",
  "note_failed": "gescheitert: Eine Nachricht wurde endgültig abgelehnt",
  "note_finished": "die Sequenz ist zu Ende: %1",
  "note_happened": "%2 kam",
  "note_held": "angehalten: Eine Nachricht kann so nicht hinausgehen",
  "note_if_no": "die Bedingung trifft nicht zu",
  "note_if_yes": "die Bedingung trifft zu",
  "note_kept": "für später gemerkt: %2",
  "note_missed": "niemand hat rechtzeitig geantwortet; die Sequenz geht weiter",
  "note_moved": "wartet jetzt bis %1",
  "note_no_date": "es gibt kein Datum, auf das zu warten ist",
  "note_no_value": "kein Wert: %1",
  "note_parked": "wartet, bis jemand eine Nachricht ansieht",
  "note_paused": "angehalten",
  "note_planned": "eine Nachricht geht hinaus",
  "note_released": "geht weiter",
  "note_resumed": "geht weiter",
  "note_score": "%1 Punkte",
  "note_sent_again": "die Nachricht wird noch einmal gesendet",
  "note_set": "gesetzt: %1",
  "note_shifted": "verschoben bis %1: Es war verspätet",
  "note_skipped": "nicht gesendet: %1",
  "note_tag": "Stichwort: %1",
  "note_timed_out": "es ist nicht rechtzeitig geschehen",
  "note_unknown": "niemand weiß, ob eine Nachricht ankam",
  "note_unpaid": "nicht rechtzeitig bezahlt: %1",
  "note_unreadable_date": "ein Datum ist nicht lesbar: %1",
  "note_wait": "wartet bis %1",
  "note_wait_for": "wartet auf %2, bis %1",
  "note_wait_for_confirmation": "wartet auf die Bestätigung, bis %1",
  "note_wait_for_payment": "wartet auf die Zahlung, bis %1",
  "noted_by": "%1 notierte",
  "notes": "Notizen",
  "nothing": "nichts",
  "nothing_chosen": "Es war nichts ausgewählt, also wurde nichts geändert.",
  "nothing_else_is_sent": "geht sonst nichts an diese Person",
  "nothing_in_days": "nichts in diesen Tagen",
  "nothing_is_late": "Nichts ist überfällig.",
  "nothing_rejected": "Nichts wurde zurückgegeben.",
  "nothing_yet": "Noch ist nichts geschehen",
  "notices_defined": "Nicht gezählt: Karten, die nur von einer Abmeldung sagten (%1).",
  "notifications": "Benachrichtigungen",
  "notify_me": "Schreib mir, wenn eine Karte zu mir kommt oder sich verspätet",
  "now_there": "Was jetzt da steht",
  "of": "%1 von %2",
  "of_each_round": "%1 Karten jeder Runde",
  "of_person": "%1, von %2",
  "of_reason": "%1, weil: %2",
  "of_source": "%1, aus %2",
  "off_duty": "nicht im Dienst",
  "offer": "Angebot",
  "old_password": "Bisheriges Passwort",
  "older": "Älteres",
  "oldest_waits": "Wartezeit der ältesten: %1.",
  "on_duty": "im Dienst",
  "one_card_theirs": "Eine offene Karte geht",
  "one_counted": "einer",
  "one_day": "1 Tag",
  "one_is_late": "1 ist überfällig.",
  "one_lead": "1 Kontakt insgesamt",
  "one_person": "1 Person",
  "one_sequence": "1 Sequenz",
  "one_template": "1 Nachricht",
  "open_card": "Karte öffnen",
  "opened": "Eröffnet",
  "opens": "öffnet",
  "order_accepted": "übernommen: nach denen, die warten",
  "order_answer_by": "später fällig als die Karte darüber",
  "order_breaches": "weniger lang überfällig als die Karte darüber",
  "order_explained": "Reihenfolge: Überfälliges zuerst, das am längsten überfällige voran; dann nach Dringlichkeit, dann was früher fällig ist.",
  "order_first": "als Nächstes dran",
  "order_opened": "später gekommen als die Karte darüber",
  "order_overdue": "nach denen, die überfällig sind",
  "order_priority": "weniger dringend als die Karte darüber",
  "outbox": "Ausgang",
  "outbox_empty": "Hier ist nichts",
  "outbox_empty_hint": "Nachrichten erscheinen hier, wenn etwas sie aufhält.",
  "outbox_told": "Was nicht zugestellt ist, und warum.",
  "outcome_arrived": "angekommen",
  "outcome_bounce": "unzustellbar",
  "outcome_bounced": "unzustellbar",
  "outcome_by_hand": "von Hand",
  "outcome_complained": "Beschwerde",
  "outcome_complaint": "Beschwerde",
  "outcome_completed": "abgeschlossen",
  "outcome_erased": "gelöscht",
  "outcome_lost": "verloren",
  "outcome_missed": "nicht rechtzeitig beantwortet",
  "outcome_no_basis": "keine Rechtsgrundlage",
  "outcome_not_arrived": "nicht angekommen",
  "outcome_recycle": "zurück ans Marketing",
  "outcome_recycled": "zurück ans Marketing",
  "outcome_replied": "hat geantwortet",
  "outcome_reply": "hat geantwortet",
  "outcome_suppress": "darf nicht angeschrieben werden",
  "outcome_suppressed": "darf nicht angeschrieben werden",
  "outcome_unenrolled": "herausgenommen",
  "outcome_unsubscribe": "abgemeldet",
  "outcome_unsubscribed": "abgemeldet",
  "outcome_withdrawn": "zurückgezogen",
  "outcome_won": "gewonnen",
  "over_time": "Reputation im Verlauf",
  "over_time_defined": "Nachrichten, die an einem Tag (UTC) endeten, und was an ihm von irgendeiner gemeldet wurde: tote Adressen, Beschwerden, Ablehnungen. Unter 10 Nachrichten steht kein Anteil. Ein Tag, von dem nichts aufgehoben ist, zählt nichts.",
  "owner": "Zuständig",
  "owner_claimed": "%1, übernommen",
  "owner_open": "%1, noch nicht übernommen",
  "paid": "Bezahlt",
  "participant_wrote": "%1 schrieb, nicht von der eigenen Adresse des Kontakts",
  "password": "Passwort",
  "pause": "Anhalten",
  "paused": "angehalten",
  "people": "Personen",
  "people_explained": "Der Name ist der, den die Warteschlangen nennen. Am Terminal: baton people.",
  "period": "Zeitraum",
  "place": "Platz in der Reihe",
  "place_accepted": "übernommen, die Uhr steht",
  "place_due": "fällig: %1",
  "place_priority": "Vorrang %1",
  "plot_title": "Tag für Tag",
  "points": "Aus Schritten",
  "problem_copy": "Was du geschrieben hast, steht noch hier, zum Kopieren:",
  "problem_title": "Das ging nicht",
  "problem_typed": "Was du eingegeben hast, steht noch hier. Ändere es, oder sende es erneut:",
  "queue": "Warteschlange",
  "queue_empty_all": "Niemand wartet",
  "queue_empty_hint": "Karten erscheinen hier, wenn eine Sequenz einen Kontakt übergibt oder jemand antwortet.",
  "queue_empty_mine": "Auf dich wartet nichts",
  "queues": "Warteschlangen",
  "queues_explained": "Zeiten und Mitglieder stehen in diesen Dateien; ändere sie dort und rufe `baton check` auf.",
  "ramp_day": "Tag %1 des Sendens: heute %2 von %3",
  "ramp_full": "volles Tempo",
  "ramp_reaches": "%1; %2 am Tag ab Tag %3",
  "ramp_up": "Anlaufphase",
  "reached": "Erreicht",
  "reached_defined": "Erreicht: Läufe jeder Fassung, die zu diesem Schritt kamen. Anteil: an allen begonnenen Läufen.",
  "reading": "Liest Antworten",
  "reads": "ja",
  "reason": "Grund",
  "reason_bad_contact": "nicht erreichbar",
  "reason_budget": "kein Budget",
  "reason_competitor": "anderer Anbieter",
  "reason_no_answer": "keine Antwort",
  "reason_no_need": "kein Bedarf",
  "reason_not_a_fit": "passt nicht",
  "reason_not_now": "jetzt nicht",
  "reason_not_qualified": "nicht geeignet",
  "reason_other": "anderes",
  "reason_timing": "falscher Zeitpunkt",
  "reason_wrong_person": "falsche Person",
  "refunded_of": "%1, erstattet %2",
  "refunds_defined": "Zurückgezahlt: %1.",
  "rejected_because": "Zurückgegeben, weil:",
  "remedy_deferred": "Sie wird von selbst erneut versucht.",
  "remedy_failed": "Der Server hat sie endgültig abgelehnt.",
  "remedy_held": "Wert oder Vorlage berichtigen, dann erneut versuchen.",
  "remedy_planned": "",
  "remedy_sending": "",
  "remedy_unknown": "Sie ist vielleicht angekommen. Sag, ob sie es ist.",
  "remove": "Entfernen",
  "remove_person_explained": "Sofort überall abgemeldet. Was diese Person getan hat, bleibt in jeder Geschichte; neue Karten gehen an andere.",
  "report_shows_earlier": "Für %1 gibt es noch nichts zu zählen. Das ist %2, der letzte Monat mit Zahlen.",
  "report_told": "%1 bis %2. Bei jeder Zahl steht, was sie zählt.",
  "resume": "Fortsetzen",
  "revoke": "Entziehen",
  "role": "Rolle",
  "role_marketer": "Marketing",
  "role_owner": "Inhaber",
  "role_reader": "nur lesen",
  "role_salesperson": "Vertrieb",
  "route_open": "sendet",
  "route_paused": "angehalten",
  "sales_side": "Vertrieb",
  "save": "Speichern",
  "save_anyway": "Meines auch speichern",
  "score": "Punkte",
  "score_made_of": "%1 = Passung %2 + Interesse %3 + %4 aus Schritten",
  "search": "Suche",
  "search_leads": "Kontakte suchen  /",
  "seen": "Zuletzt gesehen",
  "send_again": "Erneut senden",
  "send_test": "An mich senden, %1",
  "sequence": "Sequenz",
  "sequence_about": "%1 · %2 unterwegs von %3 begonnenen",
  "sequences": "Sequenzen",
  "sequences_empty": "Noch keine Sequenzen",
  "sequences_empty_hint": "Schreibe eine in sequences/ und rufe `baton check` auf.",
  "sessions": "Wo du angemeldet bist",
  "set_value": "Wert setzen",
  "settings": "Einstellungen",
  "share": "Anteil",
  "show": "Zeigen",
  "sign_in": "Anmelden",
  "sign_in_link": "Anmeldelink",
  "sign_in_link_explained": "Er gilt einmal, eine Stunde lang, und steht nur jetzt hier: Gib ihn auf einem Weg weiter, dem du traust.",
  "sign_in_link_for": "Das meldet an:",
  "sign_out": "Abmelden",
  "signed_out_meanwhile": "Du wurdest inzwischen abgemeldet; nichts wurde geändert. Melde dich an und sende es noch einmal.",
  "since": "Seit",
  "skip": "Zum Inhalt",
  "snooze": "Zurückstellen",
  "snoozed": "zurückgestellt",
  "source": "Quelle",
  "stale": "Überfällig",
  "stands": "Stand",
  "state": "Zustand",
  "step": "Schritt",
  "step_close": "schließt %1 ab",
  "step_confirm": "fragt mit %1, ob E-Mails erwünscht sind",
  "step_email": "Mail %1",
  "step_end": "endet %1",
  "step_enroll": "nimmt auf in %1",
  "step_escalate": "übergibt an %1",
  "step_if": "prüft eine Bedingung",
  "step_offer": "bietet %1 an",
  "step_score": "%1 Punkte",
  "step_set": "setzt %1",
  "step_tag": "Stichwort %1",
  "step_wait": "wartet",
  "step_wait_for": "wartet auf %1",
  "step_webhook": "ruft %1 auf",
  "steps": "Schritte",
  "story": "Verlauf",
  "suppress": "Nie wieder schreiben",
  "suppress_explained": "An diese Adresse geht nichts mehr, aus keiner Sequenz.",
  "suppressed_because": "hier schreibt niemand: %1",
  "suppressed_notice": "An diese Person darf nicht geschrieben werden (%1).",
  "tab_all": "Alle",
  "tab_mine": "Meine",
  "tab_unclaimed": "Frei",
  "tag": "Stichwort",
  "tags": "Stichwörter",
  "take_over": "Von %1 übernehmen",
  "templates": "Nachrichten",
  "test_no_address": "Um diese Nachricht zu bekommen, brauchst du eine Mailadresse: Ein Inhaber trägt sie in den Einstellungen ein.",
  "test_no_mail": "Das ist keine Mail, die ein Postfach senden würde.",
  "test_not_sent": "Nicht gesendet: %1",
  "test_refused": "Nicht an %1 gesendet: %2",
  "test_sent": "An %1 gesendet. Der Server sagte: %2",
  "text_part": "Als Text",
  "the_way": "Der Weg der Kontakte",
  "this_month": "Monat",
  "this_one": "hier",
  "this_quarter": "Quartal",
  "this_year": "Jahr",
  "to": "Bis",
  "to_first_touch": "Bis zum ersten Kontakt",
  "today": "Heute",
  "today_at": "heute",
  "tokens": "Tokens für Programme",
  "tokens_explained": "Ein neues:",
  "told_bulk": "Für alle erledigt.",
  "told_claimed": "Sie gehört jetzt dir.",
  "told_done": "Erledigt.",
  "told_enrolled": "Aufgenommen.",
  "told_erased": "Die Person ist gelöscht.",
  "told_handed": "Sie ist weitergegeben.",
  "told_lost": "Als verloren geschlossen.",
  "told_noted": "Die Notiz ist gespeichert.",
  "told_password_set": "Das Passwort ist gesetzt; andere Browser sind abgemeldet.",
  "told_paused": "Angehalten.",
  "told_person_added": "Die Person ist hinzugefügt. Ein Anmeldelink lässt sie ein.",
  "told_person_removed": "Die Person ist entfernt.",
  "told_recycled": "Der Kontakt ist wieder beim Marketing.",
  "told_resumed": "Es geht weiter.",
  "told_returned": "Sie ist wieder in der Warteschlange.",
  "told_saved": "Gespeichert.",
  "told_set": "Der Wert ist gesetzt.",
  "told_snoozed": "Sie kommt zu ihrer Zeit zurück.",
  "told_suppressed": "An diese Adresse schreibt niemand mehr.",
  "told_touched": "Der Kontakt ist festgehalten.",
  "told_unenrolled": "Herausgenommen.",
  "told_won": "Gewonnen. Gut gemacht.",
  "too_few": "zu wenige",
  "total": "Gesamt",
  "trigger_click": "einen Klick",
  "trigger_confirmed": "eine Bestätigung",
  "trigger_form": "ein Formular",
  "trigger_open": "das Öffnen einer Mail",
  "trigger_paid": "eine Zahlung",
  "trigger_reply": "eine Antwort",
  "type_address": "Tippe die Adresse zur Bestätigung",
  "unenroll": "Herausnehmen",
  "unknown_source": "nicht bekannt",
  "until": "Bis",
  "until_answered": "Bis zur Antwort",
  "value": "Wert",
  "value_hint": "etwa 4.000,00; leer gilt der Preis des Angebots",
  "version_current": "wie sie jetzt in der Datei steht, %1 unterwegs",
  "version_older": "eine frühere, %1 unterwegs",
  "versions": "Laufende Fassungen",
  "wait_seconds": "Zu viele Versuche. Warte %1 Sekunden.",
  "waiting": "Wartend",
  "waits_for_event": "wartet, bis etwas geschieht",
  "waits_for_person": "wartet auf eine Person",
  "wakes_on_reply": "Kommt früher zurück, wenn der Kontakt schreibt",
  "weekdays": "Mo,Di,Mi,Do,Fr,Sa,So",
  "welcome": "Willkommen",
  "what_next": "Was als Nächstes kommt",
  "who": "Wer",
  "whose": "Wessen",
  "why": "Warum",
  "why_now": "Warum jetzt",
  "won": "Gewonnen",
  "won_at": "Gewonnen",
  "wrong_password": "Name oder Passwort ist falsch.",
  "wrote": "schrieb",
  "you_are": "Du bist",
  "you_wrote": "Was du geschrieben hast",
  "zone": "Zeitzone"
}

"""###),
        ("words.en.json", ###"""
{
  "accepted": "Accepted",
  "accepted_defined": "%1 of %2 decided; %3 handed back with a reason",
  "act_arrived": "It arrived",
  "act_drop": "Give up",
  "act_lost": "It did not",
  "act_release": "Try again",
  "actions": "Actions",
  "actor_machine": "Baton",
  "actor_terminal": "somebody at the terminal",
  "add_person": "Add a person",
  "agreed_value": "Agreed value",
  "alarm_held": "%1 messages are held.",
  "alarm_held_todo": "The outbox says why.",
  "alarm_late": "Timers are late by %1.",
  "alarm_late_todo": "Is `baton run` running?",
  "alarm_route": "%1 does not send.",
  "alarm_route_todo": "Resume it once the cause is gone.",
  "alarm_unread": "%1 cannot be read: replies are not heard.",
  "alarm_unread_todo": "`baton doctor` says more.",
  "all_is_well": "All is well.",
  "all_keys": "all keys",
  "all_queues": "All queues",
  "all_sequences": "All sequences",
  "always_on_duty": "always",
  "answered_in_time": "answered in time",
  "as_lead": "As this lead sees it",
  "as_table": "As a table",
  "at_most_cards": "at most %1 cards",
  "attribute": "Value's name",
  "away": "Away",
  "away_until": "%1 (away until %2)",
  "back": "Back",
  "back_to_marketing": "Back to marketing",
  "back_to_queue": "Back to the queue",
  "basis": "Lawful basis",
  "basis_consent": "consent",
  "basis_contract": "contract",
  "basis_legitimate_interest": "legitimate interest",
  "basis_none": "none",
  "because": "Because",
  "below_a_minute": "below a minute",
  "bounced_of": "%1 bounced",
  "bounces": "Bounces",
  "briefing": "Briefing",
  "browser_on": "%1 on %2",
  "by_itself": "by itself",
  "by_offer": "By offer",
  "call": "Call",
  "called": "called",
  "came_from": "Came from",
  "card": "Card",
  "card_closed": "closed",
  "card_lost": "lost",
  "card_missed": "missed",
  "card_recycle": "given back",
  "card_withdrawn": "withdrawn",
  "card_won": "won",
  "cards": "Cards",
  "cards_in_turn": "to whoever has the turn",
  "cards_to": "to",
  "change": "Change",
  "choose": "Choose",
  "choose_template": "Choose a message to see it as a lead gets it.",
  "chosen": "Chosen:",
  "claim": "Claim",
  "claimed": "claimed",
  "close": "Close",
  "close_lost": "Close as lost",
  "close_won": "Close as won",
  "closed": "closed by themselves, by a person",
  "closed_by": "Closed by",
  "closed_defined": "deals won: %1 + %2",
  "company": "Company",
  "complained_of": "%1 complained",
  "complaints": "Complaints",
  "conflict_by": "%1 wrote a note meanwhile. Yours is not lost.",
  "conflict_title": "Somebody changed this while you wrote",
  "counted_none": "Nothing is counted here.",
  "counted_told": "%1 to %2 · %3",
  "day": "Day",
  "days_are_over": "These days are over.",
  "deal_lost": "lost",
  "deal_open": "open",
  "deal_won": "won",
  "deals": "Deals",
  "deals_defined": "A deal keeps the price it was offered at; refunds are taken off.",
  "deals_empty": "No deals here",
  "deals_empty_hint": "A deal opens when a sequence makes an offer.",
  "deals_of_offer": "won, %1 deals; %2 open, %3 lost",
  "defined_cards": "Cards opened in these days.",
  "defined_deals": "Deals closed as won in these days.",
  "defined_leads": "Leads first seen in these days.",
  "delays_defined": "People's delay, the median from card to first touch in the queue's business hours: %1.",
  "does_not_read": "no",
  "due_in": "in %1",
  "earlier_month": "Earlier month",
  "ended": "Ended",
  "engagement": "Engagement",
  "engine": "Engine",
  "enroll": "Enroll",
  "erase": "Erase…",
  "erase_explained": "Everything known of this person is deleted for good. Totals stay, and nobody writes to the address again.",
  "erase_mistyped": "The address you typed is not this lead's. Nothing was erased.",
  "erased_lead": "erased since",
  "error_absence_range": "The last day is the first one or comes after it, within 400 days.",
  "error_ambiguousOffer": "Which offer was won? There are %1.",
  "error_badZone": "There is no time zone “%1”.",
  "error_badZone_hint": "Write it like Europe/Berlin.",
  "error_busy": "The lead is in the sequence %1, and a lead runs one at a time.",
  "error_busy_hint": "Take it out there first.",
  "error_cardClosed": "This card was closed meanwhile.",
  "error_cardClosed_hint": "The lead's page says by whom. A note can be written there.",
  "error_claimed": "%1 has this card.",
  "error_claimed_hint": "Ask %1. Work has begun on it; “Hand over” gives it to you all the same.",
  "error_failure": "Something went wrong here, and nothing was changed.",
  "error_failure_hint": "The log of Baton says more.",
  "error_forbidden": "Your role may not do this.",
  "error_forbidden_hint": "An owner can change your role under Settings.",
  "error_isAway": "%1 is away until %2.",
  "error_isAway_hint": "Give it to somebody else; an absence is taken back under Settings.",
  "error_messageMoved": "This message is no longer as this page showed it.",
  "error_noBasis": "This lead has no lawful basis “%1”.",
  "error_noBasis_hint": "Where there is one, set the value “basis” on the lead's page.",
  "error_notWorker": "“%1” is none of the people who work cards.",
  "error_note_empty": "The note is empty.",
  "error_nothingForSale": "Nothing was offered to this lead: choose the offer that was won.",
  "error_onlyLooks": "%1 only looks at cards and works none.",
  "error_part": "%1: %2",
  "error_runOver": "The run of this message is over, so it is not sent again.",
  "error_running": "The lead is in this sequence already.",
  "error_snooze_range": "A card comes back at a moment in the coming year.",
  "error_suppressed": "This person is not to be written to (%1).",
  "error_unavailable": "The server is busy just now; nothing was changed.",
  "error_unavailable_hint": "Try again in a moment.",
  "error_unknownCard": "There is no such card.",
  "error_unknownLead": "There is no such lead any more.",
  "error_unknownMessage": "There is no such message.",
  "error_unknownOffer": "There is no offer “%1”.",
  "error_unknownQueue": "There is no queue “%1”.",
  "error_unknownReason": "There is no reason “%1”.",
  "error_unknownSequence": "There is no sequence “%1”.",
  "event_auto_reply": "answered automatically",
  "event_click": "clicked",
  "event_complaint": "complained",
  "event_form": "sent a form",
  "event_open": "opened a mail",
  "event_paid": "paid",
  "event_reply": "wrote back",
  "event_unsubscribe": "unsubscribed",
  "export": "Export",
  "failed_of": "%1 refused",
  "figure_accepted": "Accepted cards",
  "figure_handed_over": "Cards handed over",
  "figure_in_time": "Cards touched in time",
  "figure_leads": "New leads",
  "figure_lost": "Cards closed as lost",
  "figure_notices": "Cards that only told of an opt-out",
  "figure_refunded": "Deals paid back",
  "figure_rejected": "Cards handed back",
  "figure_stale": "Open cards that are late",
  "figure_touched": "Cards with a first touch",
  "figure_undecided": "Cards nobody has decided on",
  "figure_untouched": "Cards without a touch",
  "figure_won": "Deals won",
  "figure_won_by_itself": "Deals won without a person",
  "figure_won_by_people": "Deals won by people",
  "first_seen": "First seen",
  "first_sign_in": "The first time? Have a link mailed to you. No address yet? Whoever runs Baton prints one:",
  "first_sign_in_here": "The first time? Whoever runs Baton prints a link:",
  "fit": "Fit",
  "form_is_old": "This form is too old, or did not come from our page.",
  "form_is_old_hint": "Nothing was changed. Go back, reload, and send it again.",
  "from": "From",
  "from_participant": "from %1, not the lead's own address",
  "give_back": "Give back",
  "good_afternoon": "Good afternoon, %1",
  "good_evening": "Good evening, %1",
  "good_morning": "Good morning, %1",
  "got": "got",
  "graph": "The sequence as a picture",
  "hand_in_hand": "Hand in hand",
  "hand_over": "Hand over",
  "hand_to": "To whom",
  "handed_defined": "cards opened in the period for sales to work",
  "handed_over": "Handed over",
  "handed_to_sales": "handed to sales",
  "health": "Health",
  "held": "Held",
  "held_because": "held: %1",
  "helps_examine": "`baton doctor %1` says what helps",
  "helps_resume": "it goes on when somebody lets it",
  "helps_settle": "its lead waits until somebody says whether it arrived",
  "helps_sign_in": "%1 has to be signed in again",
  "hours": "Hours",
  "hours_minutes": "%1 h %2",
  "how": "How",
  "in_no_sequence": "in no sequence",
  "in_time": "In time",
  "in_time_defined": "%1 of %2 touched; %3 without a touch are not counted",
  "is_away": "away",
  "key_Enter": "open",
  "key_c": "log a call",
  "key_e": "claim",
  "key_h": "hand over",
  "key_help": "these keys",
  "key_j": "next card",
  "key_k": "card before",
  "key_l": "lost",
  "key_n": "note",
  "key_r": "back to marketing",
  "key_s": "snooze",
  "key_search": "search",
  "key_w": "won",
  "key_x": "choose",
  "keys": "Keys",
  "language": "Language",
  "last_30_days": "30 days",
  "last_7_days": "7 days",
  "last_90_days": "90 days",
  "late_by": "late %1",
  "later_month": "Later month",
  "lead": "Lead",
  "leads": "Leads",
  "leads_empty": "No leads yet",
  "leads_empty_hint": "`baton import leads.csv --basis consent` brings them in.",
  "leads_found": "%1 found of %2 leads",
  "leads_found_more": "The first %1 found of %2 leads",
  "leads_none": "No lead fits",
  "leads_none_hint": "Try fewer letters, or another filter.",
  "leave_it": "Leave it as it is",
  "life_active": "under way",
  "life_card": "waits for a person",
  "life_delivery": "a message is on its way",
  "life_event": "waits for an event",
  "life_evidence": "waits for evidence of a message",
  "life_exited": "left early",
  "life_failed": "failed",
  "life_finished": "finished",
  "life_held": "held",
  "life_paused": "paused",
  "life_payment": "waits for the payment",
  "life_pending": "about to begin",
  "life_timer": "waits for a time",
  "life_waiting": "waiting",
  "limit": "Limit a day",
  "link_explained": "This link works once, for you, on this device.",
  "link_is_over": "This link is over. Ask for a new one.",
  "link_subject": "Your link to sign in to Baton",
  "link_text": "Hello %1,\n\nhere you sign in, once, within 30 minutes:\n\n%2\n\nYou did not ask for this? Then do nothing: nobody is signed in by it.",
  "link_told": "If we know an address for this name, a link is on its way. It works once, within 30 minutes; nobody gets more than a few an hour.",
  "live": "Under way",
  "local_time": "%1, %2 there",
  "log_answer": "a service answered",
  "log_bounce": "a mail could not be delivered",
  "log_card_claimed": "%1 claimed the card",
  "log_card_closed": "%1 closed the card: %2",
  "log_card_given_back": "%1 put the card back into the queue",
  "log_card_handed_over": "%1 handed the card to %2",
  "log_card_joined": "one more reason on the open card",
  "log_card_missed": "nobody answered in time, for the second time",
  "log_card_opened": "waits for a person: %2",
  "log_card_reassigned": "nobody answered in time: the next one's turn",
  "log_card_snoozed": "%1 put the card off until %2",
  "log_card_touched": "%1 was in touch: %2",
  "log_card_withdrawn": "nobody needs to answer any more",
  "log_colleague": "a colleague answered for the firm",
  "log_confirmed": "confirmed that mail is wanted",
  "log_deal_lost": "lost: %2",
  "log_deal_opened": "offered: %2",
  "log_deal_won": "won: %2",
  "log_deferred": "the mail server put a message off: %2",
  "log_disputed": "disputes a payment",
  "log_dropped": "%1 gave a message up",
  "log_enrolled": "joined the sequence “%2”",
  "log_imported": "imported",
  "log_not_enrolled": "not taken into the sequence “%2”",
  "log_part_payment": "paid a part: %2",
  "log_paused": "%1 paused the lead",
  "log_payment_in_question": "a payment that fits no open deal: %2",
  "log_refunded": "was paid back",
  "log_resolved": "%1 said what became of a message: %2",
  "log_resumed": "%1 let it go on",
  "log_set": "%1 set %2",
  "log_soft_bounce": "a mail could not be delivered for now",
  "log_stopped": "a message was stopped",
  "log_suppress": "%1 put the address on the list of those nobody writes to",
  "log_suppression_lifted": "%1 allowed writing again",
  "log_touch": "Log a call",
  "log_unenrolled": "%1 took the lead out of the sequence",
  "log_updated": "its values were updated",
  "look_here": "Something needs your attention.",
  "lost": "Lost",
  "machine_defined": "The machine's own delay, from what called for a card (the mail came in, the step was due) to the card: median %1, longest %2, at any hour.",
  "mail": "Mail",
  "mail_address": "Mail address",
  "mail_me_a_link": "Mail me a link",
  "mailbox": "Mailbox or endpoint",
  "main_menu": "Main menu",
  "many_are_late": "%1 are late.",
  "many_cards_theirs": "%1 open cards go",
  "many_counted": "%1 in all",
  "many_days": "%1 days",
  "many_leads": "%1 leads in all",
  "many_people": "%1 people",
  "many_sequences": "%1 sequences",
  "many_templates": "%1 messages",
  "marketings_side": "Marketing's side",
  "may_have_got": "may have got",
  "meeting": "Meeting",
  "message_deferred": "put off",
  "message_failed": "failed",
  "message_held": "held",
  "message_planned": "planned",
  "message_sending": "on its way",
  "message_sent": "sent",
  "message_unknown": "unknown",
  "minutes": "%1 min",
  "month_names": "January,February,March,April,May,June,July,August,September,October,November,December",
  "months": "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec",
  "more": "More",
  "move": "move",
  "name": "Name",
  "name_or_address": "Name or mail address",
  "new_leads": "new leads",
  "new_leads_defined": "first seen in the period, by first touch",
  "new_password": "New password, at least 10 characters",
  "next": "Next",
  "next_at": "%1, if nothing happens before: %2",
  "next_message": "message “%1” goes %2",
  "next_nothing": "Nothing is planned for this lead.",
  "next_nothing_suppressed": "Nothing: nobody writes to this address.",
  "next_person": "A person answers; until then nothing is sent.",
  "next_timer": "Next timer",
  "no_amount": "“%1” is no amount of money.",
  "no_amount_hint": "Write it like 4,000.00, without a sign.",
  "no_cards_in_period": "No cards in this period",
  "no_leads_in_period": "No leads in this period",
  "no_link_by_mail": "No mailbox can send links yet. Whoever runs Baton can print one: `baton login NAME`.",
  "no_queues": "No queues yet. A file in sequences/queues/ makes one.",
  "no_such_card": "There is no such card.",
  "no_such_day": "These days cannot be read.",
  "no_such_figure": "There is no such number in the report.",
  "no_such_lead": "There is no such lead.",
  "no_such_message": "There is no such message.",
  "no_such_moment": "This moment cannot be read.",
  "no_such_person": "There is no such person.",
  "no_such_role": "There is no such role.",
  "no_such_sequence": "There is no sequence “%1”.",
  "no_tokens": "No tokens yet",
  "nobody_works_it": "Nobody works this queue.",
  "nobody_yet": "nobody yet",
  "not_before": "Not before",
  "not_kept": "What was sent is not kept any more.",
  "note": "Note",
  "note_already_happened": "happened before: %2",
  "note_answered": "the answer set %1",
  "note_assumed_sent": "taken as arrived: nothing said otherwise",
  "note_away": "away until %1; the sequence waits",
  "note_back": "back again; the sequence goes on",
  "note_confirmed": "confirmed that mail is wanted",
  "note_confirmed_before": "had confirmed before",
  "note_date_passed": "the date is over",
  "note_deal_open": "was offered before: %1",
  "note_deal_opened": "offered: %1",
  "note_enrolled_elsewhere": "goes on in the sequence “%1”",
  "note_escalated": "handed to “%1”: %2",
  "note_exit": "the sequence stops here",
  "note_exited": "the sequence stops: %1",
  "note_expired": "too late to be sent: %1",
  "note_failed": "failed: a message was refused for good",
  "note_finished": "the sequence is over: %1",
  "note_happened": "%2 came",
  "note_held": "held: a message cannot go out as it is",
  "note_if_no": "the condition does not hold",
  "note_if_yes": "the condition holds",
  "note_kept": "remembered for later: %2",
  "note_missed": "nobody answered in time; the sequence goes on",
  "note_moved": "now waits until %1",
  "note_no_date": "there is no date to wait for",
  "note_no_value": "no value: %1",
  "note_parked": "waits for a person to look at a message",
  "note_paused": "paused",
  "note_planned": "a message goes out",
  "note_released": "goes on",
  "note_resumed": "goes on",
  "note_score": "%1 points",
  "note_sent_again": "the message is sent again",
  "note_set": "set: %1",
  "note_shifted": "put off until %1: it was late",
  "note_skipped": "not sent: %1",
  "note_tag": "tag: %1",
  "note_timed_out": "it did not happen in time",
  "note_unknown": "nobody knows whether a message arrived",
  "note_unpaid": "not paid in time: %1",
  "note_unreadable_date": "a date cannot be read: %1",
  "note_wait": "waits until %1",
  "note_wait_for": "waits for %2, until %1",
  "note_wait_for_confirmation": "waits for the confirmation, until %1",
  "note_wait_for_payment": "waits for the payment, until %1",
  "noted_by": "%1 noted",
  "notes": "Notes",
  "nothing": "nothing",
  "nothing_chosen": "Nothing was chosen, so nothing was changed.",
  "nothing_else_is_sent": "nothing else is sent to this person",
  "nothing_in_days": "nothing in these days",
  "nothing_is_late": "Nothing is late.",
  "nothing_rejected": "Nothing was handed back.",
  "nothing_yet": "Nothing has happened yet",
  "notices_defined": "Not counted: cards that only told of an opt-out (%1).",
  "notifications": "Notifications",
  "notify_me": "Mail me when a card comes to me or is late",
  "now_there": "What is there now",
  "of": "%1 of %2",
  "of_each_round": "%1 cards of each round",
  "of_person": "%1, of %2",
  "of_reason": "%1, because: %2",
  "of_source": "%1, from %2",
  "off_duty": "off duty",
  "offer": "Offer",
  "old_password": "Present password",
  "older": "Older",
  "oldest_waits": "The oldest has waited %1.",
  "on_duty": "on duty",
  "one_card_theirs": "One open card goes",
  "one_counted": "one",
  "one_day": "1 day",
  "one_is_late": "1 is late.",
  "one_lead": "1 lead in all",
  "one_person": "1 person",
  "one_sequence": "1 sequence",
  "one_template": "1 message",
  "open_card": "Open the card",
  "opened": "Opened",
  "opens": "opens",
  "order_accepted": "claimed: after those that wait",
  "order_answer_by": "due later than the one above",
  "order_breaches": "late for less long than the one above",
  "order_explained": "Order: late first, the longest late before the others; then what is more urgent, then what is due sooner.",
  "order_first": "first in line",
  "order_opened": "came later than the one above",
  "order_overdue": "after those that are late",
  "order_priority": "less urgent than the one above",
  "outbox": "Outbox",
  "outbox_empty": "Nothing here",
  "outbox_empty_hint": "Messages appear here when something keeps them.",
  "outbox_told": "What is not delivered, and why.",
  "outcome_arrived": "arrived",
  "outcome_bounce": "undeliverable",
  "outcome_bounced": "undeliverable",
  "outcome_by_hand": "by hand",
  "outcome_complained": "complained",
  "outcome_complaint": "complained",
  "outcome_completed": "completed",
  "outcome_erased": "erased",
  "outcome_lost": "lost",
  "outcome_missed": "not answered in time",
  "outcome_no_basis": "no lawful basis",
  "outcome_not_arrived": "not arrived",
  "outcome_recycle": "back to marketing",
  "outcome_recycled": "back to marketing",
  "outcome_replied": "replied",
  "outcome_reply": "replied",
  "outcome_suppress": "not to be written to",
  "outcome_suppressed": "not to be written to",
  "outcome_unenrolled": "taken out",
  "outcome_unsubscribe": "unsubscribed",
  "outcome_unsubscribed": "unsubscribed",
  "outcome_withdrawn": "withdrawn",
  "outcome_won": "won",
  "over_time": "Reputation over time",
  "over_time_defined": "Messages that ended on a day (UTC), and what was told of any on it: dead addresses, complaints, refusals. Below 10 messages no share is shown. A day that nothing was kept of counts nothing.",
  "owner": "Owner",
  "owner_claimed": "%1, claimed",
  "owner_open": "%1, not claimed yet",
  "paid": "Paid",
  "participant_wrote": "%1 wrote, not from the lead's own address",
  "password": "Password",
  "pause": "Pause",
  "paused": "paused",
  "people": "People",
  "people_explained": "The name is the one that the queues use. At the terminal: baton people.",
  "period": "Period",
  "place": "Place in line",
  "place_accepted": "claimed, so its clock has stopped",
  "place_due": "due %1",
  "place_priority": "priority %1",
  "plot_title": "Day by day",
  "points": "From steps",
  "problem_copy": "What you wrote is still here, to copy:",
  "problem_title": "That did not work",
  "problem_typed": "What you entered is kept here. Change it, or send it again:",
  "queue": "Queue",
  "queue_empty_all": "Nobody waits",
  "queue_empty_hint": "Cards appear here when a sequence hands a lead over, or somebody writes back.",
  "queue_empty_mine": "Nothing waits for you",
  "queues": "Queues",
  "queues_explained": "Hours and members are kept in these files; change them there, and run `baton check`.",
  "ramp_day": "day %1 of sending: %2 of %3 today",
  "ramp_full": "full speed",
  "ramp_reaches": "%1; %2 a day from day %3 on",
  "ramp_up": "Ramp-up",
  "reached": "Reached",
  "reached_defined": "Reached: runs of any version that came to this step. Share: of all runs that began.",
  "reading": "Reads replies",
  "reads": "yes",
  "reason": "Reason",
  "reason_bad_contact": "cannot be reached",
  "reason_budget": "no budget",
  "reason_competitor": "another supplier",
  "reason_no_answer": "no answer",
  "reason_no_need": "no need",
  "reason_not_a_fit": "does not fit",
  "reason_not_now": "not now",
  "reason_not_qualified": "not qualified",
  "reason_other": "other",
  "reason_timing": "wrong time",
  "reason_wrong_person": "wrong person",
  "refunded_of": "%1, refunded %2",
  "refunds_defined": "Paid back: %1.",
  "rejected_because": "Handed back because:",
  "remedy_deferred": "It is tried again by itself.",
  "remedy_failed": "The server refused it for good.",
  "remedy_held": "Mend the value or the template, then try again.",
  "remedy_planned": "",
  "remedy_sending": "",
  "remedy_unknown": "It may have arrived. Say whether it did.",
  "remove": "Remove",
  "remove_person_explained": "Signed out at once, everywhere. What this person did stays in every story; new cards go to others.",
  "report_shows_earlier": "Nothing to count yet in %1. This is %2, the latest month with figures.",
  "report_told": "%1 to %2. Every number says what it counts.",
  "resume": "Resume",
  "revoke": "Revoke",
  "role": "Role",
  "role_marketer": "marketer",
  "role_owner": "owner",
  "role_reader": "reader",
  "role_salesperson": "salesperson",
  "route_open": "sends",
  "route_paused": "paused",
  "sales_side": "Sales' side",
  "save": "Save",
  "save_anyway": "Save mine as well",
  "score": "Score",
  "score_made_of": "%1 = fit %2 + engagement %3 + %4 from steps",
  "search": "Search",
  "search_leads": "Search leads  /",
  "seen": "Last seen",
  "send_again": "Send again",
  "send_test": "Send it to me, %1",
  "sequence": "Sequence",
  "sequence_about": "%1 · %2 under way of %3 begun",
  "sequences": "Sequences",
  "sequences_empty": "No sequences yet",
  "sequences_empty_hint": "Write one in sequences/ and run `baton check`.",
  "sessions": "Where you are signed in",
  "set_value": "Set a value",
  "settings": "Settings",
  "share": "Share",
  "show": "Show",
  "sign_in": "Sign in",
  "sign_in_link": "Sign-in link",
  "sign_in_link_explained": "It works once, within an hour, and is shown only now: hand it on the way you trust.",
  "sign_in_link_for": "This signs in",
  "sign_out": "Sign out",
  "signed_out_meanwhile": "You were signed out meanwhile; nothing was changed. Sign in, and send it again.",
  "since": "Since",
  "skip": "Skip to the content",
  "snooze": "Snooze",
  "snoozed": "snoozed",
  "source": "Source",
  "stale": "Stale",
  "stands": "Stands",
  "state": "State",
  "step": "Step",
  "step_close": "closes %1",
  "step_confirm": "asks by %1 whether mail is wanted",
  "step_email": "mail %1",
  "step_end": "ends %1",
  "step_enroll": "enrolls in %1",
  "step_escalate": "hands over to %1",
  "step_if": "asks a condition",
  "step_offer": "offers %1",
  "step_score": "adds %1 points",
  "step_set": "sets %1",
  "step_tag": "tags %1",
  "step_wait": "waits",
  "step_wait_for": "waits for %1",
  "step_webhook": "calls %1",
  "steps": "Steps",
  "story": "Story",
  "suppress": "Never write again",
  "suppress_explained": "Nothing is sent to this address again, by any sequence.",
  "suppressed_because": "nobody writes here: %1",
  "suppressed_notice": "This person is not to be written to (%1).",
  "tab_all": "All",
  "tab_mine": "Mine",
  "tab_unclaimed": "Unclaimed",
  "tag": "Tag",
  "tags": "Tags",
  "take_over": "Take over from %1",
  "templates": "Messages",
  "test_no_address": "To be sent this message, you need a mail address: an owner gives you one in the settings.",
  "test_no_mail": "This is no mail that a mailbox would send.",
  "test_not_sent": "Not sent: %1",
  "test_refused": "Not sent to %1: %2",
  "test_sent": "Sent to %1. The server said: %2",
  "text_part": "As plain text",
  "the_way": "The way of the leads",
  "this_month": "Month",
  "this_one": "here",
  "this_quarter": "Quarter",
  "this_year": "Year",
  "to": "To",
  "to_first_touch": "To first touch",
  "today": "Today",
  "today_at": "today",
  "tokens": "Tokens for programs",
  "tokens_explained": "To make one, run",
  "told_bulk": "Done for all of them.",
  "told_claimed": "It is yours.",
  "told_done": "Done.",
  "told_enrolled": "Enrolled.",
  "told_erased": "The person is erased.",
  "told_handed": "It is handed over.",
  "told_lost": "Closed as lost.",
  "told_noted": "The note is kept.",
  "told_password_set": "The password is set; other browsers are signed out.",
  "told_paused": "Paused.",
  "told_person_added": "The person is added. A sign-in link lets them in.",
  "told_person_removed": "The person is removed.",
  "told_recycled": "The lead is back with marketing.",
  "told_resumed": "It goes on.",
  "told_returned": "It is back in the queue.",
  "told_saved": "Saved.",
  "told_set": "The value is set.",
  "told_snoozed": "It comes back at its time.",
  "told_suppressed": "Nobody writes to this address again.",
  "told_touched": "The touch is recorded.",
  "told_unenrolled": "Taken out.",
  "told_won": "Won. Well done.",
  "too_few": "too few to say",
  "total": "Total",
  "trigger_click": "a click",
  "trigger_confirmed": "a confirmation",
  "trigger_form": "a form",
  "trigger_open": "a mail to be opened",
  "trigger_paid": "a payment",
  "trigger_reply": "a reply",
  "type_address": "Type the address to confirm",
  "unenroll": "Take out",
  "unknown_source": "not known",
  "until": "Until",
  "until_answered": "Until answered",
  "value": "Value",
  "value_hint": "such as 4,000.00; left empty, the price of the offer",
  "version_current": "as the file has it now, %1 under way",
  "version_older": "an earlier one, %1 under way",
  "versions": "Versions under way",
  "wait_seconds": "Too many tries. Wait %1 seconds.",
  "waiting": "Waiting",
  "waits_for_event": "waits until something happens",
  "waits_for_person": "waits for a person",
  "wakes_on_reply": "Comes back earlier when the lead writes",
  "weekdays": "Mon,Tue,Wed,Thu,Fri,Sat,Sun",
  "welcome": "Welcome",
  "what_next": "What comes next",
  "who": "Who",
  "whose": "Whose",
  "why": "Why",
  "why_now": "Why now",
  "won": "Won",
  "won_at": "Won",
  "wrong_password": "Name or password is wrong.",
  "wrote": "wrote",
  "you_are": "You are",
  "you_wrote": "What you wrote",
  "zone": "Time zone"
}

"""###),
    ]
}
