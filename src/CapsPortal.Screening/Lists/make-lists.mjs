// Makes the lists that the assembly embeds, from the packages named in package.json: one entry a line, folded (lower
// case, no accents), sorted, compressed. Run by the build: node Lists/make-lists.mjs <folder>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { allLocales } from '@faker-js/faker'

const load = createRequire(import.meta.url)
const folder = process.argv[2]
const isPlain = /^[a-z]+$/

function fold(word) {
  return word
    .normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/đ/g, 'd').replace(/ı/g, 'i').replace(/ß/g, 'ss')
    .replace(/[’`]/g, "'")
}

function write(name, lines) {
  const text = [...new Set(lines)].sort().join('\n')
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text, options))
}

function noted(name) {
  return readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8')
    .split('\n').filter(line => line.trim() && !line.startsWith('#')).map(line => line.trim().split('\t')).map(([entry, note]) => [fold(entry), note])
}

function handWritten(name) {
  return noted(name).map(([entry]) => entry)
}

// The French Hunspell dictionary: entries, their forms with the endings that their flags allow, and proper names.
function readDictionary() {
  const path = name => load.resolve(`dictionary-fr/${name}`)
  const endings = new Map()
  for (const line of readFileSync(path('index.aff'), 'utf8').split('\n')) {
    const [kind, flag, strip, add, condition] = line.split(/\s+/)
    if (kind === 'SFX' && condition !== undefined) {
      const rule = {
        strip: strip === '0' ? 0 : strip.length,
        add: add.split('/')[0] === '0' ? '' : add.split('/')[0],
        fits: new RegExp(`${condition}$`, 'u'),
      }
      endings.set(flag, [...(endings.get(flag) ?? []), rule])
    }
  }

  const entries = new Set()
  const forms = new Set()
  const names = new Set()
  for (const line of readFileSync(path('index.dic'), 'utf8').split('\n').slice(1)) {
    const [entry, flags = ''] = line.split('/')
    if (entry === '') continue
    if (entry[0] !== entry[0].toLowerCase()) {
      names.add(fold(entry))
      continue
    }
    entries.add(fold(entry))
    forms.add(fold(entry))
    for (const flag of flags.match(/../g) ?? []) {
      for (const { strip, add, fits } of endings.get(flag) ?? []) {
        if (fits.test(entry)) forms.add(fold(entry.slice(0, entry.length - strip) + add))
      }
    }
  }
  return { entries, forms, names }
}

const { entries, forms, names: properNames } = readDictionary()
const keptFirstNames = new Set(handWritten('first-names-also-words'))
const neverFirstNames = new Set(handWritten('never-first-names'))
const communes = JSON.parse(readFileSync(load.resolve('@etalab/decoupage-administratif/data/communes.json'), 'utf8'))
  .filter(commune => commune.type === 'commune-actuelle' || commune.type === 'arrondissement-municipal')
const towns = new Set([...communes.filter(commune => commune.population >= 2000).map(commune => fold(commune.nom)), ...handWritten('places-also-first-names')])
const villages = new Set(communes.map(commune => fold(commune.nom)))

// First names: « name<tab>gender » (m, f, u) then r (rare), w (also a word), t (also a town).
const firstNames = new Map()
// Read as text: the package's own map keeps only the last of two genders, and half of the names have two.
const givenNames = readFileSync(load.resolve('gender-detection-from-name/names/fr.js'), 'utf8').matchAll(/\['(.+?)', '(male|female)'\]/g)
for (const [, name, gender] of givenNames) {
  const known = firstNames.get(fold(name))
  firstNames.set(fold(name), { gender: known && known.gender !== gender[0] ? 'u' : gender[0], usual: false })
}
const locales = ['fr', 'fr_BE', 'fr_CH', 'fr_SN', 'tr', 'pt_PT', 'pt_BR', 'it', 'es', 'de', 'ro', 'pl', 'nl', 'ku_kmr_latin', 'sr_RS_latin']
const surnames = []
for (const locale of locales) {
  const { first_name: first, last_name: last } = allLocales[locale].person
  for (const [gender, list] of [['f', first.female], ['m', first.male]]) {
    for (const name of list ?? []) {
      const known = firstNames.get(fold(name))
      const told = known?.usual && known.gender !== gender ? 'u' : gender
      firstNames.set(fold(name), { gender: told, usual: true })
    }
  }
  surnames.push(...(last.generic ?? []).map(fold).filter(name => isPlain.test(name) && name.length > 2))
}
for (const [name, gender] of noted('more-first-names')) firstNames.set(name, { gender, usual: true, kept: true })
for (const [name, gender] of noted('diminutives')) {
  const known = firstNames.get(name)
  firstNames.set(name, known?.usual ? { ...known, gender, kept: true } : { gender, usual: true, kept: true, short: true })
}
surnames.push(...handWritten('more-surnames'))
const firstNameLines = []
for (const [name, { gender, usual, kept, short }] of firstNames) {
  if (!isPlain.test(name) || neverFirstNames.has(name)) continue
  // A short form is weighed as a word is: at the head of a sentence its capital says nothing.
  const isWord = forms.has(name) || short
  const rare = !usual && !properNames.has(name)
  if (!kept && !keptFirstNames.has(name) && (isWord || name.length < 3 || (rare && name.length === 3))) continue
  firstNameLines.push(`${name}\t${gender}${rare ? 'r' : ''}${isWord ? 'w' : ''}${towns.has(name) || (rare && villages.has(name)) ? 't' : ''}`)
}
for (const name of keptFirstNames) {
  if (!firstNames.has(name)) throw new Error(`« ${name} » is no first name of the packages: remove it from first-names-also-words.txt.`)
}

mkdirSync(folder, { recursive: true })
write('first-names', firstNameLines)
write('surnames', surnames)
write('towns', communes.map(commune => fold(commune.nom)))
// Entries, and the short forms of irregular verbs (« sont », « vont »).
write('words', [...entries, ...[...forms].filter(form => form.length <= 5)].filter(word => isPlain.test(word) && word.length > 1))
