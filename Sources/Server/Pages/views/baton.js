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
