const status = document.getElementById('status')
document.documentElement.classList.add('scripted')

for (const button of document.querySelectorAll('button[data-copies]')) {
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copies)
    say((await copied(source)) ? 'Copied' : 'Selected: copy it with Ctrl+C or Cmd+C')
  })
}

/** A page from a file may lack the clipboard, or the right to it: then the text is selected. */
async function copied(source) {
  try {
    await navigator.clipboard.writeText(source.textContent)
    return true
  } catch {
    getSelection().selectAllChildren(source)
    return document.execCommand('copy')
  }
}

let until
function say(text) {
  status.textContent = text
  clearTimeout(until)
  until = setTimeout(() => {
    status.textContent = ''
  }, 4000)
}

/** Whoever comes by a link of the timeline reads the alert at once. */
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (target?.tagName === 'DETAILS') target.open = true
}
addEventListener('hashchange', openTarget)
openTarget()

let opened = []
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details:not([open])')]
  for (const details of opened) details.open = true
})
addEventListener('afterprint', () => {
  for (const details of opened) details.open = false
})
