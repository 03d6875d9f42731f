import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readDocuments } from '../../../../deploy/documents/read-documents.ts'

const right =
  'calls: [iam:CreateUser]\nseverity: low\ntitle: A user was created\nwhy: It matters.\nrespond: [Ask why.]\n'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-documents-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const { documents, problems } = readDocuments(folder)
  return { ids: documents.map(({ document }) => document.id), problems }
}

test('reads the documents in the order of their names, and nothing else', () => {
  expect(write({ 'b.yml': right, 'a.yaml': right, 'README.md': 'x', 'index.ts': '' })).toEqual({
    ids: ['custom/a', 'custom/b'],
    problems: [],
  })
})

test('names the file of each problem, and keeps what is right', () => {
  expect(write({ 'a.yml': right, 'b.yml': `${right}x: 1\n`, 'c.yml': 'severity: [' })).toEqual({
    ids: ['custom/a'],
    problems: [
      expect.stringMatching(/^detections\/custom\/b\.yml:6: x: there is no such key; /),
      expect.stringMatching(/^detections\/custom\/c\.yml:1: is no YAML: /),
    ],
  })
})

test('refuses an ID that another file has, and a name that is no ID', () => {
  expect(write({ 'a.yml': right, 'a.yaml': right, 'b.yml': right, 'b.ts': '', 'Big_One.yml': right }).problems).toEqual(
    [
      expect.stringMatching(/^detections\/custom\/Big_One\.yml:1: the file's name is the ID: small letters/),
      'detections/custom/a.yml:1: detections/custom/a.yaml has the same ID, custom/a',
      'detections/custom/b.yml:1: detections/custom/b.ts has the same ID, custom/b',
    ],
  )
})
